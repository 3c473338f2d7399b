using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>The months there is anything to show of.</summary>
public sealed class ReportedMonths(NpgsqlDataSource database)
{
    /// <returns>The latest first; empty while nothing has been reported.</returns>
    public async Task<IReadOnlyList<Month>> ReadAsync(DateTimeOffset? asKnownAt, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var months = await connection.QueryAsync<Month>(new CommandDefinition("""
            select distinct month from smv.submission s
            where case when @asKnownAt::timestamptz is null then upper_inf(s.known) else s.known @> @asKnownAt::timestamptz end
            order by month desc
            """, new { asKnownAt }, cancellationToken: cancel));
        return months.AsList();
    }
}
