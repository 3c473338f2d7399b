using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Figures;
using SmvInsights.Dashboard.Pages.FirstSteps;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Scenarios;
using SmvInsights.Ingestion.Samples;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Overview;

/// <summary>The county in a month: what matters in words, then activity, costs, milestones and who has reported.</summary>
public sealed class IndexModel(
    FigureChoiceReader choices, CountyFiguresReader reader, SinceReportReader reports, SampleProgress samples, ScenarioTrial scenarios, FirstStepsReader steps, Wording words, TimeProvider clock)
    : FigurePage(choices, reader, samples, scenarios, words, clock)
{
    public override string Path => "/";

    public override Phrase WillShow => new(
        "läget i länet varje månad: det viktigaste i ord, nyckeltal, diagram för länsdelarna, ekonomi, milstolpar och vem som har lämnat in",
        "how the county stands each month: the main points in words, key figures, charts of the districts, economy, milestones and who has reported");

    protected override bool ShowsChosenOnly => true;

    /// <summary>What a new installation needs, for those who see to it; empty once all of it is done.</summary>
    public IReadOnlyList<FirstStep> Steps { get; private set; } = [];

    public IReadOnlyList<string> Highlights { get; private set; } = [];

    public IReadOnlyList<IndicatorStanding> KeyFigures { get; private set; } = [];

    /// <summary><c>null</c> before there is a report to compare with.</summary>
    public ChangesPanel? Changes { get; private set; }

    public IReadOnlyList<ChartPanel> Trends { get; private set; } = [];

    /// <summary><c>null</c> where nobody has entered how many live in the districts.</summary>
    public ChartTable? Rates { get; private set; }

    public ChartPanel? Costs { get; private set; }

    public string? CostsLack { get; private set; }

    public ChartPanel? Milestones { get; private set; }

    public ChartPanel Submissions { get; private set; } = null!;

    /// <summary>How much came in over the thirteen months, and in time.</summary>
    public string Reported { get; private set; } = "";

    protected override IEnumerable<(string Key, ChartTable Table)> Tables() =>
        new[] { Costs, Milestones, Submissions }.OfType<ChartPanel>().Concat(Trends).Select(p => (p.Key, p.Table)).Concat(ChangesPanel.TablesOf(Changes))
            .Concat(Rates is { } rates ? [(RateTable.Key, rates)] : []);

    protected override async Task<bool> PrepareAsync(CancellationToken cancel)
    {
        if (User.May(Policies.FollowDeliveries) && await steps.ReadAsync(cancel) is var all && all.Any(s => !s.IsDone)) Steps = all;
        return true;
    }

    protected override async Task ComposeAsync(CancellationToken cancel)
    {
        var f = Figures;
        Highlights = SmvInsights.Reports.Composition.Highlights.OfCounty(f);
        KeyFigures = IndicatorStanding.Chosen(f, f.County);
        Trends =
        [
            .. f.Choices.Shown.Select(f.Indicator).OfType<Indicator>()
                .Where(i => ActivityTrend.HasAny(f, i)).Take(4)
                .Select(i => Panel(i.Code.ToLowerInvariant(), ActivityTrend.Of(f, i), Sources.Activity) with { Indicator = i.Code }),
        ];
        Rates = RateTable.Of(f);
        if (CostBars.ByDistrict(f) is { } costs)
            Costs = Panel("costs", costs, Sources.Budget) with { Size = ChartSize.Whole, Links = f.Districts.ToDictionary(d => d.Code, d => Moment!.Link($"/lansdelar/{d.Code}/budget")) };
        CostsLack = CostStanding.Lacking(f, f.Costs);
        if (MilestonePlan.OfPeriod(f, f.Milestones.Milestones) is { } plan) Milestones = Panel("milestones", plan, Sources.Milestones) with { Size = ChartSize.Whole };
        Submissions = Panel("submissions", SubmissionGrid.Of(f), Sources.Submissions) with { Size = ChartSize.Whole };
        Reported = SubmissionStanding.Sentence(f, f.Completeness.Sum(_ => true));
        Changes = await ChangesAsync(reports, f.County, cancel);
    }
}
