using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Scenarios;
using SmvInsights.Ingestion.Samples;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Charts.Pictures;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Figures;

/// <summary>
/// A page of figures: <c>?month=2026-10&amp;asKnownAt=2026-08-01&amp;asOrganised=now</c> choose what it shows, and each of its tables is also a file.
/// To the coordinator <c>scenario=3</c> previews it by the organisation of a plan.
/// </summary>
public abstract class FigurePage(FigureChoiceReader choices, CountyFiguresReader reader, SampleProgress samples, ScenarioTrial scenarios, Wording words, TimeProvider clock)
    : PageModel
{
    private readonly Dictionary<string, ChartPanel> _charts = new(StringComparer.Ordinal);

    protected Wording Words { get; } = words;

    [BindProperty(SupportsGet = true, Name = "month")]
    public string? MonthText { get; set; }

    [BindProperty(SupportsGet = true, Name = "asKnownAt")]
    public string? AsKnownAtText { get; set; }

    [BindProperty(SupportsGet = true, Name = "asOrganised")]
    public string? AsOrganisedText { get; set; }

    [BindProperty(SupportsGet = true, Name = "scenario")]
    public int? ScenarioId { get; set; }

    /// <summary>The plan that is previewed; <c>null</c> for what is decided.</summary>
    public TriedScenario? Preview { get; private set; }

    /// <summary>Days on which districts got other municipalities, between the first month shown and today.</summary>
    public IReadOnlyList<DateOnly> Reorganised { get; private set; } = [];

    /// <summary>Whether the address names a moment that has not come, in place of which the page shows now.</summary>
    public bool AsksForFuture { get; private set; }

    /// <summary><c>null</c> while nothing has been reported, as known then.</summary>
    public FigureMoment? Moment { get; private set; }

    /// <summary>Every report that was made, the latest first.</summary>
    public IReadOnlyList<Occasion> Occasions { get; private set; } = [];

    /// <summary>Set together with <see cref="Moment"/>.</summary>
    public CountyFigures Figures { get; private set; } = null!;

    /// <summary>How far the samples of a first start have come.</summary>
    public SampleProgress.Standing Samples => samples.Now;

    /// <summary>What stands here once something is reported, to follow "Here you will see".</summary>
    public abstract Phrase WillShow { get; }

    /// <summary>Whether there is anything on it that districts of another day can be chosen for.</summary>
    public virtual bool ShowsActivity => true;

    /// <summary>Whether its activity is of the chosen indicators alone: the others are not read for it.</summary>
    protected virtual bool ShowsChosenOnly => false;

    /// <summary>Address of the page, with what it chooses besides month and moment.</summary>
    public abstract string Path { get; }

    /// <summary>What the page chooses besides month and moment, as its address says it, a name once for each of its values: forms carry it on.</summary>
    public virtual IReadOnlyList<KeyValuePair<string, string?>> Chosen => [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel)) return NotFound();
        return Page();
    }

    /// <summary>One table of the page as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string table, CancellationToken cancel)
    {
        if (!await ReadAsync(cancel) || Moment is null || Tables().FirstOrDefault(t => t.Key == table) is not { Table: { } chosen }) return NotFound();
        return File(TableCsv.Of(chosen, Words.Language), TableCsv.ContentType, $"{table}-{Moment.Month}.csv");
    }

    /// <summary>One chart of the page as a drawing.</summary>
    public async Task<IActionResult> OnGetSvgAsync(string chart, CancellationToken cancel) =>
        await FindAsync(chart, cancel) is not { } found ? NotFound()
            : File(Encoding.UTF8.GetBytes(ChartPicture.Svg(found.Chart, SourceOf(found))), "image/svg+xml", $"{chart}-{Moment!.Month}.svg");

    /// <summary>One chart of the page as a bitmap.</summary>
    public async Task<IActionResult> OnGetPngAsync(string chart, CancellationToken cancel) =>
        await FindAsync(chart, cancel) is not { } found ? NotFound()
            : File(await ChartPicture.PngAsync(found.Chart, SourceOf(found), cancel), "image/png", $"{chart}-{Moment!.Month}.png");

    /// <summary>Address of a table's file.</summary>
    public string CsvLink(string table) => FileLink("csv", "table", table);

    protected ChartPanel Panel(string key, ChartSpec chart, Phrase source)
    {
        var panel = new ChartPanel(key, chart, new(Words.Of(source), Words.Moment(Figures.KnownAt), new(CsvLink(key), FileLink("svg", "chart", key), FileLink("png", "chart", key)))) { ExplorePage = Moment!.Link("/utforska") };
        _charts[key] = panel;
        return panel;
    }

    /// <summary>What has moved the chosen figures since the report before; <c>null</c> where there is none.</summary>
    protected async Task<ChangesPanel?> ChangesAsync(SinceReportReader reports, string district, CancellationToken cancel) =>
        await reports.ReadAsync(Figures, Occasions, district, User.SteeringGroup(), cancel) is { } since
            ? ChangesPanel.Of(Figures, since, Changes.IndexModel.LinkTo(Moment!, since.Occasion, district), CsvLink(ChangesPanel.Key)) : null;

    /// <summary>Whether it also shows the last month that has ended, before anyone has reported it.</summary>
    protected virtual bool ShowsMonthUpNext => false;

    /// <summary>Every table that the page shows, with the name its file has.</summary>
    protected abstract IEnumerable<(string Key, ChartTable Table)> Tables();

    /// <summary>Finds what the address names besides month and moment.</summary>
    /// <returns>Whether there is such a page.</returns>
    protected virtual Task<bool> PrepareAsync(CancellationToken cancel) => Task.FromResult(true);

    /// <summary>Composes the page from <see cref="Figures"/>.</summary>
    protected abstract Task ComposeAsync(CancellationToken cancel);

    private string FileLink(string handler, string name, string key) =>
        QueryHelpers.AddQueryString(Moment!.Link(Path, Moment.Month), new Dictionary<string, string?> { ["handler"] = handler, [name] = key });

    private async Task<ChartPanel?> FindAsync(string chart, CancellationToken cancel) => await ReadAsync(cancel) ? _charts.GetValueOrDefault(chart) : null;

    private string SourceOf(ChartPanel panel) => panel.Origin is not { } from ? "" : Words.Of($"Källa: {from.Source}, som känt {from.KnownAt}.", $"Source: {from.Source}, as known {from.KnownAt}.");

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        var reading = PastMoment.Read(AsKnownAtText, clock.GetUtcNow(), out var moment);
        if (reading == PastMomentReading.Unreadable || !await PreviewAsync(cancel) || !await PrepareAsync(cancel)) return false;
        if (!AsOrganised.TryParse(AsOrganisedText, Stockholm.Today(clock), out var organised)) return false;
        if (Preview is { } tried) organised = new(AsOrganisedText is null ? tried.Scenario.InForce : organised.Day, tried.Planned);
        AsksForFuture = reading == PastMomentReading.Future;
        Month? asked = null;
        if (!string.IsNullOrEmpty(MonthText))
        {
            if (!Month.TryParse(MonthText, out var named) || named.Year is < 2000 or > 2100) return false;
            asked = named;
        }
        (var shown, Occasions) = await choices.ReadAsync(moment, cancel);
        if (shown.Count == 0) return true;
        var next = Month.Of(DateOnly.FromDateTime(Stockholm.In(moment ?? clock.GetUtcNow()).DateTime)).AddMonths(-1);
        if (ShowsMonthUpNext && next > shown[0]) shown = [next, .. shown];
        Moment = new FigureMoment(asked ?? shown[0], shown, moment, moment is null ? null : AsKnownAtText)
        {
            AsOrganisedText = string.IsNullOrEmpty(AsOrganisedText) || AsOrganisedText == "then" && Preview is null ? null : AsOrganisedText, Scenario = ScenarioId,
        };
        Figures = await reader.ReadAsync(
            new CountyQuery(User.Viewer(), Moment.Month, Words.Language) { AsKnownAt = moment, AsOrganised = organised, ChosenOnly = !ShowsActivity || ShowsChosenOnly }, cancel);
        Reorganised = DistrictBreaks.Days(Figures.Organisation, Moment.Month.AddMonths(1 - ChartPeriods.TrendMonths).FirstDay, Stockholm.Today(clock));
        await ComposeAsync(cancel);
        return true;
    }

    /// <returns>Whether what the address says of a plan can be shown to the visitor.</returns>
    private async Task<bool> PreviewAsync(CancellationToken cancel)
    {
        if (ScenarioId is not { } id) return true;
        Preview = User.May(Policies.Coordinate) ? await scenarios.RunAsync(id, cancel) : null;
        return Preview is not null;
    }
}
