using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Figures;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Scenarios;
using SmvInsights.Ingestion.Samples;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Bridges;

namespace SmvInsights.Dashboard.Pages.Changes;

/// <summary>
/// What has moved the figures of the county or a district since a status report: <c>?since=(report or moment)&amp;district=PA&amp;indicator=ATAL&amp;span=year</c>.
/// </summary>
public sealed class IndexModel(
    OrganisationReader organisation, FigureChoiceReader choices, CountyFiguresReader reader, BridgeReader bridges, LatestMonth latest, SampleProgress samples,
    ScenarioTrial scenarios, Wording words, TimeProvider clock) : FigurePage(choices, reader, samples, scenarios, words, clock)
{
    public const string Address = "/forandringar";
    private const string WholeYear = "year";
    private readonly TimeProvider _clock = clock;

    [BindProperty(SupportsGet = true, Name = "since")]
    public string? SinceText { get; set; }

    [BindProperty(SupportsGet = true, Name = "district")]
    public string? DistrictCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "indicator")]
    public string? IndicatorCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "span")]
    public string? Span { get; set; }

    public override string Path => QueryHelpers.AddQueryString(Address, Chosen);

    public override Phrase WillShow => new(
        "vad som har ändrats i siffrorna sedan en lägesrapport, och varför",
        "what has changed in the figures since a status report, and why");

    public override IReadOnlyList<KeyValuePair<string, string?>> Chosen =>
        [.. new KeyValuePair<string, string?>[] { new("since", SinceText), new("district", DistrictCode), new("indicator", IndicatorCode), new("span", Span) }.Where(c => !string.IsNullOrEmpty(c.Value))];

    public static string LinkTo(FigureMoment moment, Occasion since, string district) =>
        moment.Link(QueryHelpers.AddQueryString(Address, new Dictionary<string, string?> { ["since"] = since.Id.ToString(), ["district"] = district }));

    /// <summary>The reports to choose from, made before the moment that is shown as now; the latest first.</summary>
    public IReadOnlyList<Occasion> Reports { get; private set; } = [];

    /// <summary>The report that is compared with; <c>null</c> where a moment is, or nothing.</summary>
    public Occasion? Report { get; private set; }

    /// <summary>When the figures were known then; <c>null</c> where there is nothing to compare with.</summary>
    public DateTimeOffset? Since { get; private set; }

    public District Place { get; private set; } = null!;

    public bool ByIndicator => string.IsNullOrEmpty(IndicatorCode);

    public bool IsWholeYear => Span == WholeYear;

    /// <summary>What of the year is compared, in words.</summary>
    public string Months { get; private set; } = "";

    /// <summary>All indicators, or the steps of the one that is chosen.</summary>
    public ChartTable? Changes { get; private set; }

    /// <summary>Of the chosen indicator.</summary>
    public ChartTable? ByMonth { get; private set; }

    /// <summary>Indicators that nothing has moved.</summary>
    public IReadOnlyList<string> Unmoved { get; private set; } = [];

    /// <summary>Indicators whose months are added up for others than this visitor.</summary>
    public IReadOnlyList<string> Withheld { get; private set; } = [];

    protected override IEnumerable<(string Key, ChartTable Table)> Tables()
    {
        if (Changes is not null) yield return ("changes", Changes);
        if (ByMonth is not null) yield return ("months", ByMonth);
    }

    protected override async Task<bool> PrepareAsync(CancellationToken cancel)
    {
        if (Preview is not null) return false;
        var snapshot = await organisation.ReadAsync(cancel);
        if (!string.IsNullOrEmpty(IndicatorCode) && snapshot.Indicators.All(i => i.Code != IndicatorCode) || Span is not (null or "" or "month" or WholeYear)) return false;
        if (string.IsNullOrEmpty(DistrictCode)) Place = snapshot.County;
        else if (snapshot.Districts.FirstOrDefault(d => d.Code == DistrictCode) is { } district) Place = district;
        else return false;
        return string.IsNullOrEmpty(SinceText) || Guid.TryParse(SinceText, out _) || PastMoment.Read(SinceText, _clock.GetUtcNow(), out _) == PastMomentReading.Past;
    }

    protected override async Task ComposeAsync(CancellationToken cancel)
    {
        Reports = [.. Occasions.Where(o => o.KnownAt < Figures.KnownAt)];
        if (await CompareWithAsync(cancel) is not (var since, var last)) return;
        Since = since;
        var to = last < Moment!.Month ? last : Moment.Month;
        var december = new Month(to.Year, 12);
        var through = !IsWholeYear ? to : Moment.Month < december ? Moment.Month : december;
        var asked = ByIndicator ? Figures.Organisation.Indicators.Select(i => i.Code) : [IndicatorCode!];
        var laid = await bridges.ReadAsync(
            new BridgeQuery(Figures.Viewer, [.. asked], Place.Code, IsWholeYear ? new Month(to.Year, 1) : to, to, since) 
            {
                Through = through, AsKnownAt = Figures.KnownAt, AsOrganised = Figures.AsOrganised,
            }, cancel);
        Months = IsWholeYear && to != through
            ? Words.Of($"{YearTo(to)} då, {YearTo(through)} nu", $"{YearTo(to)} then, {YearTo(through)} now")
            : IsWholeYear ? YearTo(to) : to.LongForm(Words.Language);
        Compose(laid);
    }

    /// <summary>When, and the last month that was told of then.</summary>
    private async Task<(DateTimeOffset Since, Month Last)?> CompareWithAsync(CancellationToken cancel)
    {
        if (PastMoment.Read(SinceText, Figures.KnownAt, out var at) == PastMomentReading.Past)
            return await latest.FindAsync(at, cancel) is { } last ? (at!.Value, last) : null;
        Report = Guid.TryParse(SinceText, out var id) ? Reports.FirstOrDefault(o => o.Id == id)
            : Reports.FirstOrDefault(o => o.Group == User.SteeringGroup()) ?? Reports.FirstOrDefault();
        return Report is { } report ? (report.KnownAt, report.Period) : null;
    }

    private void Compose(IReadOnlyList<Bridge> laid)
    {
        if (!ByIndicator)
        {
            Changes = BridgeTables.Steps(Figures, laid[0]);
            if (IsWholeYear) ByMonth = BridgeTables.Months(Figures, laid[0]);
            return;
        }
        Unmoved = Names(b => !b.HasMoved);
        Withheld = Names(IsWithheld);
        if (laid.Where(b => b.HasMoved && !IsWithheld(b)).ToList() is { Count: > 0 } moved) Changes = BridgeTables.Side(Figures, Words.Of("Indikatorer som ändrats", "Indicators that have changed"), moved);

        IReadOnlyList<string> Names(Func<Bridge, bool> which) => [.. laid.Where(which).Select(b => Figures.Say(Figures.Indicator(b.Indicator)!.Name))];
    }

    private static bool IsWithheld(Bridge bridge) =>
        bridge.HasMoved && bridge is { Then.Status: CellStatus.NotPublished, Now.Status: CellStatus.NotPublished };

    private string YearTo(Month last) => last.Number == 1 ? last.LongForm(Words.Language)
        : $"{new Month(last.Year, 1).LongForm(Words.Language).Split(' ')[0]}–{last.LongForm(Words.Language)}";
}
