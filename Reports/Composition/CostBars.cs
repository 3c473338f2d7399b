using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Charts.Findings;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Composition;

/// <summary>Costs against their budget as bullet bars.</summary>
public static class CostBars
{
    /// <returns><c>null</c> where no district has a budget.</returns>
    public static BudgetBulletChart? ByDistrict(CountyFigures f) => Of(
        f, f.Costs.GroupBy(i => i.District).Select(g => (g.Key, f.BudgetName(g.Key), CostOutcome.Of(g), CostsOf(f, g.Key))), f.Say("Länsdel", "District"), new Phrase("områden", "areas"));

    /// <returns><c>null</c> where the district has no budget.</returns>
    public static BudgetBulletChart? ByItem(CountyFigures f, string district) => Of(
        f, f.Costs.Where(i => i.District == district).Select(i => ($"{i.Project}-{i.Item}", i.Label ?? i.Item, CostOutcome.Of([i]), CostsOf(f, district) with { Project = i.Project, Item = i.Item })),
        f.Say("Budgetpost", "Budget item"), new Phrase("poster", "items"));

    private static BudgetAddress CostsOf(CountyFigures f, string district) => f.Trace(BudgetAmount.Decided) with { District = district, Type = BudgetType.Cost };

    private static BudgetBulletChart? Of(CountyFigures f, IEnumerable<(string Key, string Name, CostOutcome Outcome, BudgetAddress Trace)> costs, string heading, Phrase parts)
    {
        var bars = costs.Where(c => c.Outcome.Budget > 0).Select(c => new BudgetBar(
            c.Key, c.Name, CountyFigures.Whole(c.Outcome.Budget), Actual(c.Outcome), CountyFigures.Whole(c.Outcome.Forecast)) { Trace = c.Trace }).ToList();
        if (bars.Count == 0) return null;
        var chart = new BudgetBulletChart
        {
            Language = f.Language,
            Title = "",
            Subtitle = f.Say($"Kostnader i kronor, {CostStanding.Span(f)}, mot helårsbudget", $"Costs in kronor, {CostStanding.Span(f)}, against the year's budget"),
            NameHeading = heading,
            MonthsPassed = f.Period.Number,
            Budgets = bars,
        };
        return chart with { Title = BudgetFinding.Of(chart, f.Say("Kostnaderna", "Costs"), parts) };
    }

    private static ChartPoint Actual(CostOutcome outcome) => outcome switch
    {
        { Actual: null } => ChartPoint.Missing,
        { LacksMonths: true, Actual: { } actual } => ChartPoint.Partial(CountyFigures.Whole(actual), CountyFigures.Whole(actual), 0, 0),
        { Actual: { } actual } => ChartPoint.Of(CountyFigures.Whole(actual)),
    };
}
