using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures.Bridges;

/// <summary>A moment at which a version of a district's activity report was accepted, replaced or taken back; everybody may know of it.</summary>
/// <param name="District">District code.</param>
/// <param name="WasReported">Whether whoever sent it had reported the month already then; if not, it came late.</param>
public sealed record SubmissionChange(string District, Month Month, DateTimeOffset At, bool WasReported);

/// <summary>What has been submitted between two moments.</summary>
internal static class SubmissionChanges
{
    /// <param name="until"><c>null</c> for now.</param>
    /// <returns>The earliest first.</returns>
    public static async Task<IReadOnlyList<SubmissionChange>> ReadAsync(
        NpgsqlConnection connection, IReadOnlyCollection<short> districts, Month from, Month to, DateTimeOffset since, DateTimeOffset? until, CancellationToken cancel)
    {
        var changes = await connection.QueryAsync<SubmissionChange>(new CommandDefinition("""
            with version as (
              select s.district_id, s.month, lower(s.known) as opened, upper(s.known) as closed,
                bool_or(lower(s.known) <= @since) over (partition by s.district_id, s.month, s.scope) as was_reported
              from smv.submission s
              where s.kind = 1 and s.district_id = any(@districts) and s.month between @from and @to
            )
            select distinct d.code as "District", v.month, change.at as "At", v.was_reported as "WasReported"
            from version v join smv.district d on d.id = v.district_id cross join lateral (values (v.opened), (v.closed)) change (at)
            where change.at > @since and (@until::timestamptz is null or change.at <= @until)
            order by change.at
            """, new { districts = districts.ToArray(), from, to, since, until }, cancellationToken: cancel));
        return changes.AsList();
    }
}
