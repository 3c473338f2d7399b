using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Jobs;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.StatusReports;

namespace SmvInsights.Dashboard.Pages.Reports;

/// <summary>The steering groups' reports, the visitor's own group first.</summary>
public sealed class IndexModel(StatusReportReader reports, MonthlyPlans plans, HeldRuns holds, TimeProvider clock) : PageModel
{
    private const int Shown = 13;
    private const int Limit = 1000;

    public sealed record GroupReports(MonthlyPlan Plan, bool IsOwn, IReadOnlyList<StatusReport> Reports, int Hidden)
    {
        /// <summary>The month that the next report is about: of the next run, else last month.</summary>
        public required Month NextPeriod { get; init; }

        public IReadOnlyList<HeldRun> Held { get; init; } = [];
    }

    /// <summary>Code of the one group that is shown whole; all groups' latest without it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Group { get; set; }

    public IReadOnlyList<GroupReports> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = (await reports.ListAsync(Limit, cancel)).ToLookup(r => r.Group);
        var held = (await holds.ReadAsync(cancel)).ToLookup(h => h.Hold.Group);
        Groups = [.. (await plans.ReadAsync(cancel))
            .Where(p => Group is null || p.Code == Group)
            .Select(p => Of(p, [.. all[p.Code].OrderByDescending(r => r.Period).ThenByDescending(r => r.RequestedAt)]) with { Held = [.. held[p.Code]] })
            .OrderByDescending(g => g.IsOwn)];
    }

    private GroupReports Of(MonthlyPlan plan, IReadOnlyList<StatusReport> latestFirst)
    {
        var shown = Group is null ? Shown : Limit;
        return new GroupReports(plan, plan.Code == User.SteeringGroup(), [.. latestFirst.Take(shown)], Math.Max(0, latestFirst.Count - shown))
        {
            NextPeriod = plan.Next.Count > 0 ? RunTimes.PeriodOf(plan.Next[0]) : Month.Of(Stockholm.Today(clock)).AddMonths(-1),
        };
    }
}
