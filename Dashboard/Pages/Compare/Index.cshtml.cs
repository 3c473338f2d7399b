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
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Compare;

/// <summary>Indicators by districts, on shared axes: <c>?indicator=ATAL&amp;indicator=STODSAMTAL&amp;per=10000&amp;focus=PA</c>.</summary>
public sealed class IndexModel(
    FigureChoiceReader choices, CountyFiguresReader reader, SampleProgress samples, ScenarioTrial scenarios, Wording words, TimeProvider clock)
    : FigurePage(choices, reader, samples, scenarios, words, clock)
{
    private const string Address = "/jamfor";
    private const string PerInhabitants = "10000";
    private const int ChosenAtFirst = 4;

    [BindProperty(SupportsGet = true, Name = "indicator")]
    public IReadOnlyList<string> Asked { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "per")]
    public string? Per { get; set; }

    /// <summary>Code of the district that is brought forward.</summary>
    [BindProperty(SupportsGet = true, Name = "focus")]
    public string? Focus { get; set; }

    public override string Path => QueryHelpers.AddQueryString(Address, Chosen);

    public override Phrase WillShow => new(
        "länsdelarna sida vid sida på samma skala, indikator för indikator",
        "the districts side by side on one scale, indicator by indicator");

    public override IReadOnlyList<KeyValuePair<string, string?>> Chosen =>
    [
        .. Asked.Select(code => new KeyValuePair<string, string?>("indicator", code)),
        .. new KeyValuePair<string, string?>[] { new("per", Per), new("focus", Focus) }.Where(c => !string.IsNullOrEmpty(c.Value)),
    ];

    public bool IsRate => Per == PerInhabitants && HasInhabitants;

    /// <summary>Whether anybody has entered how many live in the districts.</summary>
    public bool HasInhabitants { get; private set; }

    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];

    public IReadOnlyList<ChartPanel> Charts { get; private set; } = [];

    /// <summary>Names of chosen indicators without a figure in thirteen months.</summary>
    public IReadOnlyList<string> Silent { get; private set; } = [];

    public (string Key, ChartTable Table) Month { get; private set; }

    protected override IEnumerable<(string Key, ChartTable Table)> Tables() => [Month, .. Charts.Select(c => (c.Key, c.Table))];

    protected override Task ComposeAsync(CancellationToken cancel)
    {
        var f = Figures;
        Focus = f.Districts.FirstOrDefault(d => d.Code == Focus)?.Code;
        var codes = Asked.Count > 0 ? Asked : [.. f.Choices.KeyIndicators.Concat(f.Choices.TrendIndicators).Distinct().Take(ChosenAtFirst)];
        Indicators = [.. f.Organisation.Indicators.Where(i => codes.Contains(i.Code))];
        var rates = RateTable.Of(f, Indicators);
        HasInhabitants = rates is not null;
        Month = IsRate ? (RateTable.Key, rates!) : ("month", Comparison.Month(f, Indicators));
        var shown = Indicators.Where(i => ActivityTrend.HasAny(f, i)).ToList();
        Silent = [.. Indicators.Except(shown).Select(i => f.Say(i.Name))];
        Charts =
        [
            .. shown.Select(i => Panel(i.Code.ToLowerInvariant(), Comparison.Of(f, i, IsRate, Focus), Sources.Activity) with { Size = ChartSize.Whole, Indicator = i.Code }),
        ];
        return Task.CompletedTask;
    }
}
