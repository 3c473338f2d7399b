using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>The months there is anything to show of.</summary>
public sealed class ReportedMonths(NpgsqlDataSource database)
{
    private static readonly KnownSql Sql = new("select distinct month from smv.submission s where known_at(s.known) order by month desc");

    /// <returns>The latest first; empty while nothing has been reported.</returns>
    public async Task<IReadOnlyList<Month>> ReadAsync(DateTimeOffset? asKnownAt, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var months = await connection.QueryAsync<Month>(new CommandDefinition(Sql.At(asKnownAt), new { at = asKnownAt }, cancellationToken: cancel));
        return months.AsList();
    }
}
