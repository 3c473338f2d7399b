using SmvInsights.Dashboard.Pages.Figures;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Scenarios;
using SmvInsights.Ingestion.Samples;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Districts;

/// <summary>A district's milestones, with the days that each has slipped.</summary>
public sealed class MilestonesModel(
    OrganisationReader organisation, FigureChoiceReader choices, CountyFiguresReader reader, SampleProgress samples, ScenarioTrial scenarios, Wording words,
    TimeProvider clock)
    : DistrictPage(organisation, choices, reader, samples, scenarios, words, clock)
{
    private const int MostInChart = 20;

    public override string Part => "milstolpar";

    public override Phrase WillShow => new(
        "länsdelens milstolpar: klara, kommande och försenade",
        "the district's milestones: done, coming and overdue");

    public ChartPanel? Plan { get; private set; }

    public ChartTable List { get; private set; } = null!;

    protected override IEnumerable<(string Key, ChartTable Table)> Tables()
    {
        if (Plan is not null) yield return (Plan.Key, Plan.Table);
        yield return ("list", List);
    }

    protected override Task ComposePartAsync(CancellationToken cancel)
    {
        var own = Figures.Milestones.Milestones.Where(s => s.District == District.Code).ToList();
        if (MilestonePlan.Of(Figures, own, Figures.Say("Tidslinje", "Timeline"), MostInChart) is { } plan)
            Plan = Panel("plan", plan, Sources.Milestones) with { Size = ChartSize.Whole };
        List = MilestoneList.Of(Figures, own);
        return Task.CompletedTask;
    }
}
