using SmvInsights.Ingestion.Contracts;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Composition;

/// <summary>A budget item by item, in whole kronor.</summary>
public static class BudgetItemTables
{
    /// <summary>Applied, decided, outcome, forecast and how it strays, each project with its sum; <c>null</c> where there are no costs. What no row states has no column.</summary>
    public static ChartTable? Costs(CountyFigures f, string district)
    {
        var items = f.Costs.Where(i => i.District == district).ToList();
        if (items.Count == 0) return null;
        var projects = items.GroupBy(i => i.Project).ToList();
        (ChartColumn Column, bool Shown)[] columns =
        [
            (new(f.Say("Post", "Item"), false), true), (new(f.Say("Projekt", "Project"), false), projects.Count > 1),
            (new(f.Say("Sökt", "Applied"), true), items.Exists(i => i.Applied is not null)), (new(f.Say("Beslutat", "Decided"), true), true),
            (new(f.Say("Utfall", "Outcome"), true), true), (new(f.Say("Prognos", "Forecast"), true), true),
            (new(f.Say("Avvikelse", "Deviation"), true), true), (new(f.Say("Avvikelse %", "Deviation %"), true), true),
        ];
        var costs = f.Trace(BudgetAmount.Decided) with { District = district, Type = BudgetType.Cost };
        var rows = projects.SelectMany(project => project.Select(i => (Cells: CostRow(f, i.Label ?? i.Item, i.Project, [i]), Trace: costs with { Project = i.Project, Item = i.Item }))
            .Concat(project.Count() > 1 ? [(CostRow(f, f.Say("Summa", "Total"), project.Key, [.. project]), costs with { Project = project.Key })] : [])).ToList();
        return new ChartTable(
            f.Say($"Kostnader, {CostStanding.Span(f)}, hela kronor", $"Costs, {CostStanding.Span(f)}, whole kronor"),
            [.. columns.Where(c => c.Shown).Select(c => c.Column)], [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Cells.Where((_, at) => columns[at].Shown)])],
            CostStanding.Lacking(f, items) is { } lacking ? [lacking] : [])
        {
            Traces = [.. rows.Select(row => (IReadOnlyList<FigureAddress?>)[.. CostTraces(row.Trace).Where((_, at) => columns[at].Shown)])],
        };
    }

    /// <summary>Funders and how far each has committed itself; <c>null</c> where there is no income.</summary>
    public static ChartTable? Income(CountyFigures f, string district)
    {
        var items = f.Income.Where(i => i.District == district).ToList();
        return items.Count == 0 ? null : new ChartTable(
            f.Say($"Intäkter, {CostStanding.Span(f)}, hela kronor", $"Income, {CostStanding.Span(f)}, whole kronor"),
            [
                new(f.Say("Post", "Item"), false), new(f.Say("Finansiär", "Funder"), false), new(f.Say("Läge", "State"), false), new(f.Say("Sökt", "Applied"), true),
                new(f.Say("Beviljat eller beslutat", "Granted or decided"), true), new(f.Say("Inkommet", "Received"), true),
            ],
            [.. items.Select(i => (IReadOnlyList<string>)
                [i.Label ?? i.Item, i.Funder is { } funder ? CountyFigures.Capital(f.FunderName(funder)) : ".", f.Say(FundingStanding.NameOf(i.Status)),
                    f.Kronor(i.Applied), f.Kronor(Funding.Committed(i)), f.Kronor(i.Actual)])], [])
        {
            Traces = [.. items.Select(i => IncomeTraces(f.Trace(BudgetAmount.Applied) with { District = district, Type = BudgetType.Income, Project = i.Project, Item = i.Item }))],
        };
    }

    private static FigureAddress?[] CostTraces(BudgetAddress item) =>
    [
        null, null, item with { Amount = BudgetAmount.Applied }, item, item with { Amount = BudgetAmount.Actual }, item with { Amount = BudgetAmount.Forecast },
        item with { Amount = BudgetAmount.Deviation }, null,
    ];

    private static IReadOnlyList<FigureAddress?> IncomeTraces(BudgetAddress item) =>
        [null, null, null, item, item with { Amount = BudgetAmount.Committed }, item with { Amount = BudgetAmount.Actual }];

    private static IReadOnlyList<string> CostRow(CountyFigures f, string name, string project, IReadOnlyList<BudgetItem> items)
    {
        var outcome = CostOutcome.Of(items);
        return
        [
            name, project, f.Kronor(BudgetTable.Sum(items, i => i.Applied)), f.Kronor(outcome.Budget), CostStanding.Actual(f, outcome), f.Kronor(outcome.Forecast),
            outcome.Deviation is { } deviation ? f.Change(deviation) : ".", outcome.DeviationShare is { } share ? f.ChangeShare(share) : ".",
        ];
    }
}
