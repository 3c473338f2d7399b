using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.StatusReports.Editions;

/// <summary>Which months a report has to cover before the group's next meeting.</summary>
public sealed class EditionFinder(NpgsqlDataSource database)
{
    /// <summary>From the month of the last meeting, whose figures came after it, but for what has been mailed since: nothing is left out, nothing told twice.</summary>
    private const string Sql = """
        select n.day as "MeetsOn", greatest(date_trunc('month', b.day)::date, (r.period + interval '1 month')::date) as "First"
        from smv.steering_group g
        cross join lateral (select min(held_on) as day from reports.meeting m where m.steering_group_id = g.id and m.held_on >= @day) n
        cross join lateral (select max(held_on) as day from reports.meeting m where m.steering_group_id = g.id and m.held_on < n.day) b
        cross join lateral (
          select max(period) as period from reports.status_report r
          where r.steering_group_id = g.id and r.send and r.status <> 'failed' and r.period < @period) r
        where g.code = @group and (not @scheduled or g.schedule like 'M%')
          and b.day is not null and greatest(date_trunc('month', b.day)::date, (r.period + interval '1 month')::date) < @period
        """;

    /// <param name="period">The last month.</param>
    /// <param name="day">The meeting is the first on or after it.</param>
    /// <returns><c>null</c> where the usual report tells all: no meeting is set, it is the group's first, or no other month is untold.</returns>
    public async Task<MeetingEdition?> FindAsync(string group, Month period, DateOnly day, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await FindAsync(connection, group, period, day, scheduled: false, cancel);
    }

    /// <param name="scheduled">Only where the group's schedule goes by its meetings.</param>
    internal static async Task<MeetingEdition?> FindAsync(NpgsqlConnection connection, string group, Month period, DateOnly day, bool scheduled, CancellationToken cancel) =>
        await connection.QuerySingleOrDefaultAsync<MeetingEdition?>(new CommandDefinition(Sql, new { group, period, day, scheduled }, cancellationToken: cancel));
}
