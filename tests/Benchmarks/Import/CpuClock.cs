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
            ? new CpuClock(Fields(backend)![1]) : null;
    }

    /// <summary>In seconds, to a hundredth.</summary>
    public double Now() => (Spent(Fields("/proc/self/stat")) + Spent(Fields($"/proc/{_server}/stat")) + OfConnections()) / TicksOfSecond;

    /// <summary>The server counts a connection when it has ended; until then it is counted here.</summary>
    private long OfConnections() => Directory.EnumerateDirectories("/proc").Where(d => char.IsAsciiDigit(d[^1]))
        .Select(d => Fields($"{d}/stat")).Where(f => f?[1] == _server).Sum(Spent);

    private static long Spent(string[]? fields) => fields is null ? 0 : fields[11..15].Sum(f => long.Parse(f, CultureInfo.InvariantCulture));

    /// <summary>The fields after the name, which may hold spaces: state, parent, … ; own and reaped children's time from the 12th on.</summary>
    /// <returns><c>null</c> when the process has ended.</returns>
    private static string[]? Fields(string stat)
    {
        try
        {
            return File.ReadAllText(stat) is var text ? text[(text.LastIndexOf(')') + 2)..].Split(' ') : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
