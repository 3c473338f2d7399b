using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition.Money;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Composition;

/// <summary>A budget item by item, in whole kronor.</summary>
public static class BudgetItemTables
{
    /// <summary>Decided, outcome, even pace, forecast and how it strays, each project with its sum; <c>null</c> where there are no costs. What no row states has no column.</summary>
    /// <param name="district"><c>null</c> for all, each named.</param>
    public static ChartTable? Costs(CountyFigures f, string? district)
    {
        var items = f.Costs.Where(i => district is null || i.District == district).ToList();
        if (items.Count == 0) return null;
        var projects = items.GroupBy(i => (i.District, i.Project)).ToList();
        (ChartColumn Column, bool Shown)[] columns =
        [
            (new(f.Say("Post", "Item"), false), true), (new(f.Say("Länsdel", "District"), false), district is null),
            (new(f.Say("Projekt", "Project"), false), projects.Count > 1),
            (new(f.Say("Sökt", "Applied"), true), items.Exists(i => i.Applied is not null)), (new(f.Say("Beslutat", "Decided"), true), true),
            (new(f.Say("Utfall", "Outcome"), true), true), (new(f.Say("Jämn takt", "Even pace"), true), true), (new(f.Say("Prognos", "Forecast"), true), true),
            (new(f.Say("Avvikelse", "Deviation"), true), true), (new(f.Say("Avvikelse %", "Deviation %"), true), true), (new(f.Say("Anmärkning", "Remark"), false), true),
        ];
        BudgetAddress Costs(BudgetItem of) => f.Trace(BudgetAmount.Decided) with { District = of.District, Type = BudgetType.Cost, Project = of.Project };
        var rows = projects.SelectMany(project => project.Select(i => (Cells: CostRow(f, i.Label ?? i.Item, [i]), Trace: Costs(i) with { Item = i.Item }))
            .Concat(project.Count() > 1 ? [(CostRow(f, f.Say("Summa", "Total"), [.. project]), Costs(project.First()))] : [])).ToList();
        return new ChartTable(
            f.Say($"Kostnader, {CostStanding.Span(f)}, hela kronor", $"Costs, {CostStanding.Span(f)}, whole kronor"),
            [.. columns.Where(c => c.Shown).Select(c => c.Column)], [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Cells.Where((_, at) => columns[at].Shown)])],
            [.. CostStanding.Lacking(f, items) is { } lacking ? [lacking] : Array.Empty<string>(), .. projects.Count > 1 ? FundingTables.CodesMean(f, projects.Select(p => p.Key.Project)) : []])
        {
            Traces = [.. rows.Select(row => (IReadOnlyList<FigureAddress?>)[.. CostTraces(row.Trace).Where((_, at) => columns[at].Shown)])],
            Sums = [.. rows.Index().Where(row => row.Item.Trace.Item is null).Select(row => row.Index)],
        };
    }

    /// <summary>Funders and how far each has committed itself; <c>null</c> where there is no income.</summary>
    public static ChartTable? Income(CountyFigures f, string district)
    {
        var items = f.Income.Where(i => i.District == district).ToList();
        return items.Count == 0 ? null : new ChartTable(
            f.Say($"Intäkter, {CostStanding.Span(f)}, hela kronor", $"Income, {CostStanding.Span(f)}, whole kronor"),
            [
                new(f.Say("Post", "Item"), false), new(f.Say("Finansiär", "Funder"), false), new(f.Say("Läge", "State"), false), new(f.Say("Sökt eller begärt", "Applied or asked"), true),
                new(f.Say("Beviljat eller beslutat", "Granted or decided"), true), new(f.Say("Inkommet", "Received"), true),
            ],
            [.. items.Select(i => (IReadOnlyList<string>)
                [i.Label ?? i.Item, i.Funder is { } funder ? CountyFigures.Capital(f.FunderName(funder)) : ".", f.Say(FundingStanding.NameOf(i.Status)),
                    f.Amount(i.Applied), f.Amount(Funding.CommittedOf(i)), f.Amount(i.Actual)])], [])
        {
            Traces = [.. items.Select(i => IncomeTraces(f.Trace(BudgetAmount.Applied) with { District = district, Type = BudgetType.Income, Project = i.Project, Item = i.Item }))],
        };
    }

    private static FigureAddress?[] CostTraces(BudgetAddress item) =>
    [
        null, null, null, item with { Amount = BudgetAmount.Applied }, item, item with { Amount = BudgetAmount.Actual }, null, item with { Amount = BudgetAmount.Forecast },
        item with { Amount = BudgetAmount.Deviation }, null, null,
    ];

    private static IReadOnlyList<FigureAddress?> IncomeTraces(BudgetAddress item) =>
        [null, null, null, item, item with { Amount = BudgetAmount.Committed }, item with { Amount = BudgetAmount.Actual }];

    private static IReadOnlyList<string> CostRow(CountyFigures f, string name, IReadOnlyList<BudgetItem> items)
    {
        var outcome = CostOutcome.Of(items);
        return
        [
            name, items[0].District == f.County ? f.Say("Länets egen", "The county's own") : f.DistrictName(items[0].District), f.ProjectName(items[0].Project), f.Amount(BudgetTable.Sum(items, i => i.Applied)), f.Amount(outcome.Budget),
            f.Amount(outcome.Actual) + CostStanding.Partly(f, outcome), f.Amount(outcome.EvenPace(f.Period.Number)), f.Amount(outcome.Forecast),
            (outcome.Deviation > 0 ? "+" : "") + f.Amount(outcome.Deviation), outcome.DeviationShare is { } share ? f.ChangeShare(share) : ".", Remark(f, items[0], outcome),
        ];
    }

    private static string Remark(CountyFigures f, BudgetItem item, CostOutcome outcome)
    {
        List<string> parts = [];
        if (outcome.Strays(f.Choices.DeviationShare))
        {
            var limit = NumberForm.Percent(f.Choices.DeviationShare, 0, f.Language);
            parts.Add(f.Say($"avviker mer än {limit}", $"deviates more than {limit}"));
        }
        if (outcome is { Forecast: null, Budget: not null }) parts.Add(f.Say("prognos saknas", "no forecast"));
        if (item.IsPartial) parts.Add(f.Say($"utfall saknar {CostStanding.Months(f, item)}", $"outcome lacks {CostStanding.Months(f, item)}"));
        return CountyFigures.Capital(string.Join("; ", parts));
    }
}
