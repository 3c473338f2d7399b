using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using SmvInsights.Dashboard.Pages.Figures;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Scenarios;
using SmvInsights.Ingestion.Samples;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Composition.Exploring;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Explore;

/// <summary>One indicator as the visitor wants it: <c>?indicator=ATAL&amp;place=PA&amp;split=municipality&amp;by=quarter&amp;months=24&amp;show=table</c>.</summary>
public sealed class IndexModel(
    FigureChoiceReader choices, CountyFiguresReader reader, ExplorationReader explorations, SampleProgress samples, ScenarioTrial scenarios, Wording words,
    TimeProvider clock)
    : FigurePage(choices, reader, samples, scenarios, words, clock)
{
    public const string ChartKey = "utforska";
    private const string Address = "/utforska";

    /// <summary>How many months back can be chosen.</summary>
    public static readonly int[] Spans = [3, 6, 13, 24, 36, 60];

    [BindProperty(SupportsGet = true, Name = "indicator")]
    public string? IndicatorCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "place")]
    public string? PlaceCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "split")]
    public string? SplitText { get; set; }

    [BindProperty(SupportsGet = true, Name = "by")]
    public string? ByText { get; set; }

    [BindProperty(SupportsGet = true, Name = "months")]
    public string? MonthsText { get; set; }

    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    public override string Path => QueryHelpers.AddQueryString(Address, Chosen);

    public override Phrase WillShow => new(
        "en indikator i taget, för länet, en länsdel eller en kommun, uppdelad så långt det publiceras",
        "one indicator at a time, for the county, a district or a municipality, split as far as that is published");

    public override IReadOnlyList<KeyValuePair<string, string?>> Chosen =>
    [
        .. new KeyValuePair<string, string?>[]
        {
            new("indicator", IndicatorCode), new("place", PlaceCode), new("split", SplitText), new("by", ByText), new("months", MonthsText), new("show", Show),
        }.Where(c => !string.IsNullOrEmpty(c.Value)),
    ];

    public Exploration Asked { get; private set; } = null!;

    public int Span { get; private set; }

    /// <summary>The grain that is shown where none is chosen.</summary>
    public PeriodGrain UsualGrain { get; private set; }

    public ChartPanel? Chart { get; private set; }

    /// <summary>Whether there is nothing because only the district's own people get it so.</summary>
    public bool IsUnpublished { get; private set; }

    public bool TableFirst => Show == "table";

    /// <summary>Address of the view as others open it, to be mailed.</summary>
    public string Shared => $"{Request.Scheme}://{Request.Host}{Moment!.Link(Path)}";

    /// <summary>The same question by the periods that the publication plan has for it, or without a split where it has none.</summary>
    public string AsPublished => Asked.By == UsualGrain || (Asked.Split == SplitBy.Actor && Asked.Place != Figures.County) ? Undivided : With(("by", null));

    public string Undivided => With(("split", "nothing"), ("by", null));

    protected override IEnumerable<(string Key, ChartTable Table)> Tables() => Chart is null ? [] : [(Chart.Key, Chart.Table)];

    private string With(params (string Key, string? Value)[] changed) => Moment!.Link(QueryHelpers.AddQueryString(Address,
        Chosen.Where(c => !changed.Any(other => other.Key == c.Key)).Concat(changed.Select(c => KeyValuePair.Create(c.Key, c.Value)).Where(c => c.Value is not null))));

    protected override async Task ComposeAsync(CancellationToken cancel)
    {
        var f = Figures;
        var indicator = f.Indicator(IndicatorCode ?? f.Choices.KeyIndicators.FirstOrDefault() ?? "") ?? f.Organisation.Indicators[0];
        var place = f.Organisation.Districts.FirstOrDefault(d => d.Code == PlaceCode)?.Code ?? f.County;
        var split = Enum.TryParse<SplitBy>(SplitText, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen) ? chosen : place == f.County && string.IsNullOrEmpty(SplitText) ? SplitBy.District : SplitBy.Nothing;
        if (split == SplitBy.District && place != f.County) split = SplitBy.Nothing;
        Span = Spans.FirstOrDefault(s => $"{s}" == MonthsText, ChartPeriods.TrendMonths);
        UsualGrain = Exploration.GrainFor(f.Viewer, indicator, place, split);
        var by = Enum.TryParse<PeriodGrain>(ByText, ignoreCase: true, out var grain) && Enum.IsDefined(grain) ? grain : UsualGrain;
        // whole quarters and years, as far as anything is reported of them: half of one would look like a rise
        var start = Period.Of(f.Period.AddMonths(1 - Span), by).First;
        Asked = new Exploration(indicator, place, split, by, Moment!.Months.Where(m => m >= start && m <= f.Period).DefaultIfEmpty(start).Min(), f.Period);
        var found = await explorations.ReadAsync(f, Asked, cancel);
        IsUnpublished = found.IsUnpublished;
        if (found.Chart is { } chart) Chart = Panel(ChartKey, chart, Sources.Activity) with { Size = ChartSize.Whole, Indicator = indicator.Code, ExplorePage = null, TableFirst = TableFirst, Table = found.Table! };
    }
}
