using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Templates;

/// <summary>The last month that is published, and the submissions whose series it ended with.</summary>
internal sealed record LatestReport(Month Month, int[] Submissions)
{
    /// <summary>
    /// Of a part its own, or the district's whole report before it was divided; of a whole district the last of every part that
    /// reports as late as the latest.
    /// </summary>
    public static async Task<LatestReport?> FindAsync(NpgsqlConnection connection, ReportKind kind, short district, string scope, CancellationToken cancel)
    {
        var current = (await connection.QueryAsync<Row>(new CommandDefinition("""
            select distinct on (scope) id, scope, month from smv.submission
            where kind = @kind and district_id = @district and upper_inf(known)
            order by scope, month desc
            """, new { kind = (short)kind, district }, cancellationToken: cancel))).AsList();
        var own = current.Where(s => s.Scope == scope).ToList();
        var those = scope.Length > 0 && own.Count > 0 ? own : current;
        if (those.Count == 0) return null;
        var month = those.Max(s => s.Month);
        return new(month, [.. those.Where(s => s.Month == month).Select(s => s.Id)]);
    }

    private sealed record Row(int Id, string Scope, Month Month);
}
