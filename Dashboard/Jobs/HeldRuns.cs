using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.StatusReports.Holding;

namespace SmvInsights.Dashboard.Jobs;

/// <summary>A report that is held, and when the schedule would have made it.</summary>
public sealed record HeldRun(ComingReport Report, ReportHold Hold);

/// <summary>The reports that come next, those that are held, and what becomes of one that is released.</summary>
public sealed class HeldRuns(HoldReader holds, HoldEntry entry, MonthlyPlans plans, RunFactsReader facts)
{
    /// <summary>The next run of every group that is not paused or held.</summary>
    public async Task<IReadOnlyList<ComingReport>> ComingAsync(CancellationToken cancel) =>
        [.. (await plans.ReadAsync(cancel)).Where(p => p.Next.Count > 0).Select(p => new ComingReport(p.Code, p.Name, RunTimes.PeriodOf(p.Next[0]), p.Next[0]))];

    public async Task<IReadOnlyList<HeldRun>> ReadAsync(CancellationToken cancel)
    {
        var held = await holds.ReadAsync(cancel);
        if (held.Count == 0) return [];
        var known = (await plans.ReadAsync(cancel)).ToDictionary(p => p.Code);
        var runs = await facts.ReadAsync(cancel);
        return [.. from hold in held
                   let plan = known[hold.Group]
                   let at = RunTimes.Of(hold.Period, plan.Schedule, runs[hold.Group]) ?? hold.HeldAt
                   select new HeldRun(new ComingReport(hold.Group, plan.Name, hold.Period, at), hold)];
    }

    /// <summary>Lets it go: at once when its time has passed, else when that comes.</summary>
    public async Task<Outcome> ReleaseAsync(string group, Month period, string by, CancellationToken cancel)
    {
        var held = (await ReadAsync(cancel)).FirstOrDefault(h => h.Hold.Group == group && h.Hold.Period == period);
        return await entry.ReleaseAsync(group, period, held?.Report.At ?? DateTimeOffset.MaxValue, by, cancel);
    }
}
