using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Jobs;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.StatusReports.Run;

namespace SmvInsights.Dashboard.Pages.Jobs;

/// <summary>What runs, ran, failed and comes next; run now.</summary>
[Authorize(Policy = Policies.Administer)]
public sealed class IndexModel(
    JobBoard board, Backlog backlog, MonthlyPlans plans, StatusReportOrder orders, Wording words, TimeProvider clock) : PageModel
{
    public const int RecentShown = 20;

    /// <summary>A recurring job whose turn passed this long ago does not run.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Whether the board refreshes by itself.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Live { get; set; } = true;

    public DateTimeOffset Now { get; private set; }

    public JobBoardView Board { get; private set; } = new([], []);

    public BacklogCounts Waiting { get; private set; } = new(0, 0, 0, null);

    public IReadOnlyList<InboxLeft> LeftInInboxes { get; private set; } = [];

    public IReadOnlyList<MonthlyPlan> Plans { get; private set; } = [];

    /// <summary>The month that a report made now is about.</summary>
    public Month Period => RunTimes.PeriodOf(Now);

    /// <summary>Whether a recurring job has missed its turn: no node carries jobs out.</summary>
    public bool IsOverdue(JobState job) => job.Next is { } next && job.Running.Count == 0 && next < Now - Patience;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadBoardAsync(cancel);
        Plans = await plans.ReadAsync(cancel);
    }

    public async Task<IActionResult> OnGetBoardAsync(CancellationToken cancel)
    {
        await ReadBoardAsync(cancel);
        return Partial("_Board", this);
    }

    public async Task<IActionResult> OnPostRunAsync(string job, CancellationToken cancel)
    {
        if (!await board.RunNowAsync(job, cancel)) return NotFound();
        TempData.Say(words.Of("Jobbet är startat.", "The job is started."));
        return RedirectToPage(new { Live = Live ? null : "false" });
    }

    public async Task<IActionResult> OnPostReportAsync(Guid order, string group, string period, bool send, CancellationToken cancel)
    {
        if (!Month.TryParse(period, out var month) || (await plans.ReadAsync(cancel)).All(p => p.Code != group)) return BadRequest();
        var id = await orders.PlaceAsync(new StatusReportRequest(group, month, Language.Swedish, User.DisplayName(), send) { Id = order }, cancel);
        TempData.Say(words.Of("Rapporten är beställd.", "The report is ordered."));
        return RedirectToPage("/Reports/Report", new { id });
    }

    private async Task ReadBoardAsync(CancellationToken cancel)
    {
        Now = clock.GetUtcNow();
        Board = await board.ReadAsync(cancel);
        Waiting = await backlog.CountAsync(cancel);
        LeftInInboxes = await backlog.LeftInInboxesAsync(cancel);
    }
}
