using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace SmvInsights.Benchmarks.Import;

/// <summary>Runs a peer's program.</summary>
internal static class PeerProcess
{
    /// <returns>Its path, or <c>null</c> when it is not installed.</returns>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>How libpq finds the database.</summary>
    public static Dictionary<string, string?> EnvironmentOf(NpgsqlDataSource database)
    {
        var to = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        return new()
        {
            ["PGHOST"] = to.Host, ["PGPORT"] = to.Port.ToString(CultureInfo.InvariantCulture),
            ["PGDATABASE"] = to.Database, ["PGUSER"] = to.Username, ["PGPASSWORD"] = to.Password,
        };
    }

    /// <returns>What it wrote.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message is what it said.</exception>
    public static async Task<string> RunAsync(string program, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program}: {await errors}{await output}");
    }
}
