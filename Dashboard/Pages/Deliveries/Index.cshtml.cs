using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Jobs;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Pages.Deliveries;

/// <summary>Where mail went: what needs a decision first, then expected against sent, then everything.</summary>
[Authorize(Policy = Policies.FollowDeliveries)]
public sealed class IndexModel(
    DeliveryReader deliveries, ReportTallyReader tallies, HeldRuns holds, TestMail test, MailPause pause, IOptions<MailOptions> mail, Wording words) : PageModel
{
    /// <summary>Of the latest mailings; the others unfold.</summary>
    public const int RowsInSight = 10;

    private const int TalliesShown = 6;

    /// <summary>One of <see cref="DeliveryPurpose"/>, or empty for all.</summary>
    [BindProperty(SupportsGet = true)]
    public DeliveryPurpose? Purpose { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Trouble { get; set; }

    public MailOptions Mail => mail.Value;

    /// <summary><c>null</c> when mail goes.</summary>
    public DateTimeOffset? PausedSince { get; private set; }

    public IReadOnlyList<DeliveryRow> Open { get; private set; } = [];

    public IReadOnlyList<ReportTally> Tallies { get; private set; } = [];

    public IReadOnlyList<DeliveryRow> Rows { get; private set; } = [];

    /// <summary>Reports that are not mailed until somebody releases them.</summary>
    public IReadOnlyList<HeldRun> Held { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Open = await deliveries.ListAsync(new DeliveryFilter(Purpose: Purpose, Trouble: true), cancel);
        PausedSince = await pause.SinceAsync(cancel);
        Held = await holds.ReadAsync(cancel);
        Tallies = await tallies.LatestAsync(TalliesShown, cancel);
        if (!Trouble) Rows = await deliveries.ListAsync(new DeliveryFilter(Purpose: Purpose), cancel);
    }

    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancel)
    {
        var (id, email) = await test.SendAsync(User, words.Language, cancel);
        TempData.Say(words.Of($"Ett testbrev är på väg till {email}.", $"A test mail is on its way to {email}."));
        return RedirectToPage("Delivery", new { id });
    }

    public async Task<IActionResult> OnPostPauseAsync(CancellationToken cancel)
    {
        if (await pause.BeginAsync(User.DisplayName(), cancel)) TempData.Say(words.Of("Alla utskick är pausade.", "All mailings are paused."));
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken cancel)
    {
        if (await pause.EndAsync(User.DisplayName(), cancel)) TempData.Say(words.Of("Utskicken går igen.", "The mailings go on."));
        return RedirectToPage();
    }
}
