using Npgsql;

namespace SmvInsights.Benchmarks.Import;

/// <summary>The measure of it all: <c>psql \copy</c> of rows that need no thought.</summary>
internal sealed class PsqlCopy : IContestant
{
    public string Name => "psql \\copy, clean and typed";

    public bool IsSlow => false;

    public string? Absence => PeerProcess.Find("psql") is null ? "psql is not installed (Debian: postgresql-client)" : null;

    public Task RunAsync(Race race, NpgsqlDataSource database) => PeerProcess.RunAsync(
        "psql", PeerProcess.EnvironmentOf(database), "-q", "-v", "ON_ERROR_STOP=1", "-c",
        $"\\copy public.peer_fact ({PeerTable.Columns}) from '{race.TypedCsv}' (format csv)");
}
