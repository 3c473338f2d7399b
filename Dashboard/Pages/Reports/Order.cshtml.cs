using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Jobs;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Meetings;
using SmvInsights.Reports.StatusReports;
using SmvInsights.Reports.StatusReports.Editions;
using SmvInsights.Reports.StatusReports.Run;
using Tongue = SmvInsights.Ingestion.Wording.Language;

namespace SmvInsights.Dashboard.Pages.Reports;

/// <summary>Ordering a report: chosen, then looked over with its recipients and what is missing, then placed.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class OrderModel(
    MonthlyPlans plans, StatusReportOrder orders, StatusReportReader reports, DecidedReports decided, EditionFinder editions, CompletenessReader completeness, DistrictMenu districts,
    Wording words, TimeProvider clock) : PageModel
{
    private const int DiaryNumberLength = 60;

    [BindProperty(SupportsGet = true)]
    public string? Group { get; set; }

    /// <summary>As <c>2026-10</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }

    /// <summary><c>sv</c> (default) or <c>en</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? DiaryNumber { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Send { get; set; } = true;

    /// <summary>Whether it is for the next meeting and covers all months since the last one.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Before { get; set; }

    /// <summary>Whether the choices are to be looked over.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Review { get; set; }

    /// <summary>The order's own id, made when it is shown for review.</summary>
    [BindProperty]
    public Guid OrderId { get; set; }

    public IReadOnlyList<MonthlyPlan> Plans { get; private set; } = [];

    /// <summary>What is about to be ordered; <c>null</c> while choosing.</summary>
    public StatusReportRequest? Order { get; private set; }

    /// <summary>What it covers before the meeting; <c>null</c> where that is the month alone.</summary>
    public MeetingEdition? Edition { get; private set; }

    public MonthlyPlan Plan => Plans.First(p => p.Code == Group);

    /// <summary>Reports that tell the same group of the month.</summary>
    public IReadOnlyList<StatusReport> Earlier { get; private set; } = [];

    /// <summary>Names of districts that have not reported all of the month.</summary>
    public IReadOnlyList<string> Lacking { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Plans = await plans.ReadAsync(cancel);
        if (Review && await CheckAsync(Guid.CreateVersion7(), cancel) is { } order) await LookOverAsync(order, cancel);
        Period ??= Month.Of(Stockholm.Today(clock)).AddMonths(-1).ToString();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Plans = await plans.ReadAsync(cancel);
        if (await CheckAsync(OrderId, cancel) is not { } order) return Page();
        var id = await orders.PlaceAsync(order, cancel);
        TempData.Say(words.Of("Rapporten är beställd.", "The report is ordered."));
        return RedirectToPage("Report", new { id });
    }

    private async Task<StatusReportRequest?> CheckAsync(Guid id, CancellationToken cancel)
    {
        if (Plans.All(p => p.Code != Group)) ModelState.AddModelError(nameof(Group), words.Of("Välj grupp.", "Choose a group."));
        if (!Month.TryParse(Period, out var period)) ModelState.AddModelError(nameof(Period), words.Of("Skriv månaden som 2026-10.", "Write the month as 2026-10."));
        else if (period > Month.Of(Stockholm.Today(clock))) ModelState.AddModelError(nameof(Period), words.Of("Månaden har inte börjat än.", "The month has not begun yet."));
        if (DiaryNumber?.Length > DiaryNumberLength)
            ModelState.AddModelError(nameof(DiaryNumber), words.Of($"Högst {DiaryNumberLength} tecken.", $"At most {DiaryNumberLength} characters."));
        if (ModelState.IsValid && Send && await decided.FindAsync(Group!, period, cancel) is { } report) ModelState.AddModelError(nameof(Send), words.Of(report.WhyLocked));
        if (!ModelState.IsValid) return null;
        return new StatusReportRequest(Group!, period, Language == "en" ? Tongue.English : Tongue.Swedish, User.DisplayName(), Send)
        {
            Id = id, BeforeMeetingFrom = Before ? Stockholm.Today(clock) : null, DiaryNumber = string.IsNullOrWhiteSpace(DiaryNumber) ? null : DiaryNumber.Trim(),
        };
    }

    private async Task LookOverAsync(StatusReportRequest order, CancellationToken cancel)
    {
        Order = order;
        if (order.BeforeMeetingFrom is { } day) Edition = await editions.FindAsync(order.Group, order.Period, day, cancel);
        Earlier = [.. (await reports.ListAsync(1000, cancel)).Where(r => r.Group == order.Group && r.Tells(order.Period) && r.Status != "failed")];
        var states = await completeness.ReadAsync(new CompletenessQuery(order.Period, order.Period), cancel);
        var names = (await districts.LinksAsync()).ToDictionary(d => d.Code, d => d.Name);
        Lacking = [.. states.Cells
            .Where(c => !c.IsIn)
            .Select(c => names.GetValueOrDefault(c.District, c.District)).Distinct()];
    }
}
