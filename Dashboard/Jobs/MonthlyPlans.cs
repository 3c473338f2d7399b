using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.StatusReports.Holding;

namespace SmvInsights.Dashboard.Jobs;

/// <summary>A steering group's report as it is planned today.</summary>
/// <param name="Next">The coming runs, without what is held; empty while paused.</param>
public sealed record MonthlyPlan(string Code, Phrase Name, bool Paused, IReadOnlyList<PlanRecipient> Recipients, IReadOnlyList<DateTimeOffset> Next)
{
    /// <summary>As it is stored, see <see cref="GroupSchedule"/>.</summary>
    public required string Schedule { get; init; }
}

public sealed record PlanRecipient(string Group, string Name, string Email);

/// <summary>When each steering group's report comes next, and to whom it goes.</summary>
public sealed class MonthlyPlans(NpgsqlDataSource database, RunFactsReader facts, HoldReader holds, TimeProvider clock)
{
    private const int Shown = 3;

    private const string Sql = """
        select g.code, n.name_sv as "Sv", n.name_en as "En", g.schedule, g.paused
        from smv.steering_group g
        cross join lateral (
          select * from smv.steering_group_name n where n.steering_group_id = g.id
          order by n.valid @> @today desc, lower(n.valid) desc nulls last limit 1) n
        order by g.sort;
        select distinct on (g.id, lower(r.email)) g.code as "Group", r.name, r.email
        from smv.recipient r join smv.steering_group g on g.id = r.steering_group_id
        where r.valid @> @today and r.unsubscribed_at is null order by g.id, lower(r.email), r.id;
        """;

    public async Task<IReadOnlyList<MonthlyPlan>> ReadAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, new { today = Stockholm.Today(clock) }, cancellationToken: cancel));
        var groups = (await results.ReadAsync<Group>()).AsList();
        var recipients = (await results.ReadAsync<PlanRecipient>()).ToLookup(r => r.Group);
        var known = await facts.ReadAsync(cancel);
        var held = (await holds.ReadAsync(cancel)).ToLookup(h => h.Group, h => h.Period);
        return [.. groups.Select(g => new MonthlyPlan(g.Code, new Phrase(g.Sv, g.En), g.Paused, [.. recipients[g.Code].OrderBy(r => r.Name, StringComparer.Ordinal)], NextOf(g, known[g.Code], [.. held[g.Code]])) { Schedule = g.Schedule })];
    }

    private IReadOnlyList<DateTimeOffset> NextOf(Group group, RunFacts known, HashSet<Month> held) =>
        group.Paused ? [] : [.. RunTimes.Coming(group.Schedule, clock.GetUtcNow(), known).Where(at => !held.Contains(RunTimes.PeriodOf(at))).Take(Shown)];

    private sealed record Group(string Code, string Sv, string En, string Schedule, bool Paused);
}
