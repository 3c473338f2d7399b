using System.Globalization;
using Npgsql;

namespace SmvInsights.Benchmarks.Import;

/// <summary>Processor time of this process, the programs it ran, and the server: what a busy machine does not blur.</summary>
internal sealed class CpuClock
{
    private const double TicksOfSecond = 100;
    private readonly string _server;

    private CpuClock(string server) => _server = server;

    /// <returns><c>null</c> where the server runs elsewhere, or its processes are hidden.</returns>
    public static async Task<CpuClock?> OfAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select pg_backend_pid()");
        var backend = $"/proc/{await command.ExecuteScalarAsync()}/stat";
        return File.Exists(backend) && (await File.ReadAllTextAsync(backend)).Contains("postgres", StringComparison.Ordinal)
            ? new CpuClock($"/proc/{Fields(backend)[1]}/stat") : null;
    }

    /// <summary>In seconds. The server counts a connection when it has ended.</summary>
    public async Task<double> NowAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Task.Delay(TimeSpan.FromMilliseconds(200));
        return (Spent("/proc/self/stat") + Spent(_server)) / TicksOfSecond;
    }

    private static long Spent(string stat) => Fields(stat)[11..15].Sum(f => long.Parse(f, CultureInfo.InvariantCulture));

    /// <summary>The fields after the name, which may hold spaces: state, parent, … ; own and reaped children's time from the 12th on.</summary>
    private static string[] Fields(string stat) => File.ReadAllText(stat) is var text ? text[(text.LastIndexOf(')') + 2)..].Split(' ') : [];
}
