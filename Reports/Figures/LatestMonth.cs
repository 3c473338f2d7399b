using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>The month people mean when they name none: the latest one that any district has reported.</summary>
public sealed class LatestMonth(NpgsqlDataSource database)
{
    /// <returns><c>null</c> while nothing has been reported.</returns>
    public async Task<Month?> FindAsync(DateTimeOffset? asKnownAt, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<Month?>(new CommandDefinition("""
            select max(month) from smv.submission s
            where case when @asKnownAt::timestamptz is null then upper_inf(s.known) else s.known @> @asKnownAt::timestamptz end
            """, new { asKnownAt }, cancellationToken: cancel));
    }
}
