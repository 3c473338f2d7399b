using System.Globalization;
using Npgsql;

namespace SmvInsights.Benchmarks.Import;

/// <summary>pgloader with its own settings, on the clean and typed rows.</summary>
internal sealed class PgloaderLoad : IContestant
{
    public string Name => "pgloader, clean and typed";

    public bool IsSlow => true;

    public string? Absence => PeerProcess.Find("pgloader") is null ? "pgloader is not installed (Debian: pgloader)" : null;

    public async Task RunAsync(Race race, NpgsqlDataSource database)
    {
        var to = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var address = string.Create(CultureInfo.InvariantCulture,
            $"postgresql://{to.Username}:{Uri.EscapeDataString(to.Password ?? "")}@{to.Host}:{to.Port}/{to.Database}?public.peer_fact");
        // its command, and the logs and rejected rows that it writes
        var folder = Directory.CreateTempSubdirectory("pgloader-").FullName;
        var command = Path.Combine(folder, "peer.load");
        await File.WriteAllTextAsync(command, $"""
            LOAD CSV FROM '{race.TypedCsv}' ({PeerTable.Columns.Replace("comment", "comment [null if blanks]", StringComparison.Ordinal)})
            INTO {address} ({PeerTable.Columns})
            WITH fields terminated by ',', fields optionally enclosed by '"';
            """);
        await PeerProcess.RunAsync("pgloader", new Dictionary<string, string?>(), "--quiet", "--no-ssl-cert-verification", "--root-dir", folder, command);
        Directory.Delete(folder, recursive: true);
    }
}
