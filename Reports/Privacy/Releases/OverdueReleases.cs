using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Privacy.Releases;

/// <summary>Publications that no release was made of, since they are older than the mask; each gets its own, of its own moment, before a newer one does.</summary>
internal static class OverdueReleases
{
    private const string Sql = """
        select distinct p.number, p.published_at as "At", s.district_id as "District", s.month
        from smv.publication p join smv.submission s on s.kind = 1 and p.number in (s.publication, s.closed_by)
        where p.number < @Number and p.number > coalesce((select max(publication) from reports.release), 0)
        order by p.number
        """;

    /// <returns>The oldest first.</returns>
    public static async Task<IReadOnlyList<Publication>> ReadAsync(NpgsqlConnection connection, Publication before, CancellationToken cancel)
    {
        var parts = await connection.QueryAsync<Part>(new CommandDefinition(Sql, new { before.Number }, cancellationToken: cancel));
        return [.. parts.GroupBy(p => (p.Number, p.At)).Select(p => new Publication(
            p.Key.Number, p.Key.At, [.. p.Select(c => new ChangedPart(ReportKind.Activity, c.District, c.Month))]))];
    }

    private sealed record Part(int Number, DateTimeOffset At, short District, Month Month);
}
