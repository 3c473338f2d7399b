using System.Globalization;
using Npgsql;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Benchmarks.Import;

/// <summary>The most memory that an import takes beyond the file itself, measured in a process that does nothing else and collects garbage as the site does.</summary>
internal static class ImportMemory
{
    public const string Command = "import-once";

    /// <returns>Bytes of peak resident memory, the file's size left out.</returns>
    public static async Task<long> MeasureAsync(ImportDatabase database, int rows)
    {
        var fresh = await database.FreshAsync();
        var path = Path.Combine(Path.GetTempPath(), $"report-{Guid.NewGuid():N}.csv");
        await File.WriteAllBytesAsync(path, ReportFile.Make(await new OrganisationReader(fresh).ReadAsync(default), rows));
        var told = await PeerProcess.RunAsync(
            Environment.ProcessPath!, new Dictionary<string, string?> { ["SMV_BENCHMARK_DATABASE"] = database.ConnectionStringOf(fresh), ["DOTNET_gcServer"] = "1" },
            [.. Host(), Command, path]);
        var size = new FileInfo(path).Length;
        File.Delete(path);
        await database.DropAsync(fresh);
        return long.Parse(told, CultureInfo.InvariantCulture) - size;
    }

    /// <summary>What the child process does: imports the file, and says its peak in bytes.</summary>
    public static async Task<int> RunAsync(string path)
    {
        await using var database = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("SMV_BENCHMARK_DATABASE")!);
        await SmvInsightsImport.RunAsync(await File.ReadAllBytesAsync(path), database);
        var peak = (await File.ReadAllLinesAsync("/proc/self/status")).First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        Console.Write(long.Parse(peak.Split(':', StringSplitOptions.TrimEntries)[1].Split(' ')[0], CultureInfo.InvariantCulture) * 1024);
        return 0;
    }

    /// <summary>Under <c>dotnet</c> the program is its first argument.</summary>
    private static string[] Host() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ImportMemory).Assembly.Location] : [];
}
