using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>The month people mean when they name none: the latest one that any district has reported.</summary>
public sealed class LatestMonth(NpgsqlDataSource database)
{
    private static readonly KnownSql Sql = new("select month from smv.submission s where known_at(s.known) order by month desc limit 1");

    /// <returns><c>null</c> while nothing has been reported.</returns>
    public async Task<Month?> FindAsync(DateTimeOffset? asKnownAt, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<Month?>(new CommandDefinition(Sql.At(asKnownAt), new { at = asKnownAt }, cancellationToken: cancel));
    }
}
