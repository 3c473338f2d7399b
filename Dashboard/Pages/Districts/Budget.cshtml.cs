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

/// <summary>A district's budget, item by item.</summary>
public sealed class BudgetModel(
    OrganisationReader organisation, FigureChoiceReader choices, CountyFiguresReader reader, SampleProgress samples, ScenarioTrial scenarios, Wording words,
    TimeProvider clock)
    : DistrictPage(organisation, choices, reader, samples, scenarios, words, clock)
{
    public override string Part => "budget";

    public override Phrase WillShow => new(
        "länsdelens budget, utfall och prognos, post för post",
        "the district's budget, actual costs and forecast, item by item");

    public ChartPanel? Bars { get; private set; }

    public ChartTable? Costs { get; private set; }

    public ChartTable? Income { get; private set; }

    protected override IEnumerable<(string Key, ChartTable Table)> Tables()
    {
        if (Bars is not null) yield return (Bars.Key, Bars.Table);
        if (Costs is not null) yield return ("costs", Costs);
        if (Income is not null) yield return ("income", Income);
    }

    protected override Task ComposePartAsync(CancellationToken cancel)
    {
        if (CostBars.ByItem(Figures, District.Code) is { } bars) Bars = Panel("budget", bars, Sources.Budget) with { Size = ChartSize.Whole };
        Costs = BudgetItemTables.Costs(Figures, District.Code);
        Income = BudgetItemTables.Income(Figures, District.Code);
        return Task.CompletedTask;
    }
}
