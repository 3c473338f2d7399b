using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Organisation;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Dashboard.Pages.Uploads;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Locks;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Locks;

/// <summary>Months that take no new figures: for reporters to see, for the coordinator to lock.</summary>
[Authorize(Policy = Policies.Report)]
public sealed class IndexModel(PeriodLocking locking, LockReader locks, OrganisationReader organisation, TimeProvider clock, Wording words) : OrderPage(words)
{
    public sealed record Answers
    {
        public ReportKind? Kind { get; set; }

        /// <summary>As <c>2026-01</c>.</summary>
        public string? From { get; set; }

        public string? To { get; set; }

        public string? Reason { get; set; }
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public override string Back => "/inlamning/las";

    public DateOnly Today { get; } = Stockholm.Today(clock);

    public IReadOnlyList<PeriodLock> Locks { get; private set; } = [];

    public IReadOnlyDictionary<string, Phrase> Districts { get; private set; } = null!;

    public IEnumerable<SelectListItem> Kinds =>
        [new(Words.Of("Alla rapporter", "All reports"), ""), .. ReportContract.All.Select(c => new SelectListItem(Words.Of(UploadWords.KindOf(c.Kind)), c.Kind.ToString(), c.Kind == Form.Kind))];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var year = new Month(Today.Year - 1, 12);
        Form = new Answers { From = new Month(year.Year, 1).ToString(), To = year.ToString() };
        return ShownAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!User.May(Policies.Coordinate)) return Forbid();
        var order = new PeriodLocking.LockOrder(Form.Kind, First(nameof(Form.From), Form.From), First(nameof(Form.To), Form.To), Form.Reason);
        return await OrderAsync(by => locking.LockAsync(order, by, cancel), cancel);
    }

    public async Task<IActionResult> OnPostCloseAsync(int opening, CancellationToken cancel) =>
        User.May(Policies.Coordinate) ? await OrderAsync(by => locking.CloseAsync(opening, by, cancel), cancel) : Forbid();

    public string Named(PeriodLock period) => period.Kind is { } kind ? Words.Of(UploadWords.KindOf(kind)) : Words.Of("Alla rapporter", "All reports");

    public string Span(PeriodLock period) => period.First == period.Last ? period.First.LongForm(Words.Language) : $"{period.First.LongForm(Words.Language)}–{period.Last.LongForm(Words.Language)}";

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Locks = await locks.ReadAsync(cancel);
        Districts = (await organisation.ReadAsync(cancel)).Districts.ToDictionary(d => d.Code, d => d.Name);
        return true;
    }

    private DateOnly? First(string field, string? answer)
    {
        if (Month.TryParse(answer?.Trim(), out var month)) return month.FirstDay;
        ModelState.AddModelError($"Form.{field}", Words.Of("Skriv månaden som 2026-10.", "Write the month as 2026-10."));
        return null;
    }
}
