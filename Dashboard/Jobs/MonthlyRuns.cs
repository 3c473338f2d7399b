using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.StatusReports.Holding;

namespace SmvInsights.Dashboard.Jobs;

/// <summary>Which steering groups' reports are due by their schedules. A missed run is caught up once, with the month it was about.</summary>
public sealed class MonthlyRuns(NpgsqlDataSource database, RunFactsReader facts, HoldReader holds, TimeProvider clock)
{
    /// <param name="At">When it should have begun; with the group it names the run, once.</param>
    public sealed record Due(string Group, Month Period, DateTimeOffset At);

    private static readonly TimeSpan LookBack = TimeSpan.FromDays(70);

    /// <summary>The latest run of each group that has come due, unless its month has been reported or is held.</summary>
    public async Task<IReadOnlyList<Due>> FindAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var groups = await connection.QueryAsync<Group>(new CommandDefinition("""
            select g.code, g.schedule, g.schedule_since as "Since",
              (select max(r.scheduled_for) from reports.status_report r where r.steering_group_id = g.id) as "Latest"
            from smv.steering_group g where not g.paused order by g.sort
            """, cancellationToken: cancel));
        var known = await facts.ReadAsync(cancel);
        var held = (await holds.ReadAsync(cancel)).ToLookup(h => h.Group, h => h.Period);
        return [.. groups.Select(g => DueOf(g, known[g.Code], [.. held[g.Code]])).OfType<Due>()];
    }

    private Due? DueOf(Group group, RunFacts known, HashSet<Month> held)
    {
        var now = clock.GetUtcNow();
        var from = new[] { now - LookBack, group.Since, group.Latest ?? group.Since }.Max();
        var latest = RunTimes.After(group.Schedule, from, known.Meetings).TakeWhile(t => t <= now).Where(t => !held.Contains(RunTimes.PeriodOf(t))).Select(t => (DateTimeOffset?)t).LastOrDefault();
        if (latest is not { } at || known.Reported.Contains(RunTimes.PeriodOf(at))) return null;
        return new Due(group.Code, RunTimes.PeriodOf(at), at);
    }

    private sealed record Group(string Code, string Schedule, DateTimeOffset Since, DateTimeOffset? Latest);
}
