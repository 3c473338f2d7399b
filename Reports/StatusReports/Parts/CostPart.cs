using SmvInsights.Ingestion.Contracts;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>What it costs: outcome so far, the whole year's forecast and how it strays from the plan.</summary>
internal static class CostPart
{
    public static CostOutcome Total(ReportMaterial m) => CostOutcome.Of(m.Costs);

    public static TableBlock ByDistrict(ReportMaterial m) => Table(
        m, m.Say($"Kostnader per länsdel, {CostStanding.Span(m)}, hela kronor", $"Costs by district, {CostStanding.Span(m)}, whole kronor"), m.Say("Länsdel", "District"),
        m.Costs.GroupBy(i => i.District).Select(g => (m.BudgetName(g.Key), CostOutcome.Of(g), Costs(m) with { District = g.Key })));

    public static ChartBlock? Chart(ReportMaterial m) => CostBars.ByDistrict(m) is { } chart ? Charting.Block(chart) : null;

    /// <summary>Items whose forecast strays further from the budget than the county has chosen to name.</summary>
    public static IReadOnlyList<BudgetItem> Strays(ReportMaterial m) =>
    [
        .. m.Costs.Where(i => CostOutcome.Of([i]).Strays(m.Choices.DeviationShare))
            .OrderByDescending(i => Math.Abs(CostOutcome.Of([i]).Deviation ?? 0)),
    ];

    public static TableBlock? StrayTable(ReportMaterial m)
    {
        var strays = Strays(m);
        return strays.Count == 0 ? null : Table(
            m, m.Say("Avvikelse mot plan per budgetpost", "Deviation from plan by budget item"), m.Say("Budgetpost", "Budget item"),
            strays.Select(i => ($"{i.Label ?? i.Item} ({m.BudgetName(i.District)})", CostOutcome.Of([i]), Costs(m) with { District = i.District, Project = i.Project, Item = i.Item })), withSum: false);
    }

    /// <summary><c>+150 000 kr (+37,5 %)</c>.</summary>
    public static string Deviation(ReportMaterial m, BudgetItem item) =>
        CostOutcome.Of([item]) is { Deviation: { } deviation, DeviationShare: { } share } ? $"{Deviation(m, deviation)} ({m.ChangeShare(share)})" : ".";

    private static TableBlock Table(ReportMaterial m, string caption, string heading, IEnumerable<(string Name, CostOutcome Outcome, BudgetAddress Trace)> rows, bool withSum = true) => new(
        caption,
        [
            new(heading, ColumnKind.Name), new("Budget", ColumnKind.Number), new(m.Say("Utfall", "Outcome"), ColumnKind.Number),
            new(m.Say("Prognos helår", "Forecast, year"), ColumnKind.Number),
            new(m.Say("Avvikelse mot plan", "Deviation from plan"), ColumnKind.Number), new(m.Say("Avvikelse %", "Deviation %"), ColumnKind.Number),
        ],
        [
            .. rows.Select(r => Row(m, r.Name, r.Outcome, r.Trace)),
            .. withSum ? [Row(m, m.Say("Summa", "Total"), Total(m), Costs(m)) with { Strong = true }] : Array.Empty<TableRow>(),
        ]);

    private static BudgetAddress Costs(ReportMaterial m) => m.Trace(BudgetAmount.Decided) with { Type = BudgetType.Cost };

    private static TableRow Row(ReportMaterial m, string name, CostOutcome outcome, BudgetAddress trace) => new TableRow(
    [
        name, m.Kronor(outcome.Budget), CostStanding.Actual(m, outcome), m.Kronor(outcome.Forecast),
        outcome.Deviation is { } deviation ? Deviation(m, deviation) : ".", outcome.DeviationShare is { } share ? m.ChangeShare(share) : ".",
    ]).TracedBy(null, trace, trace with { Amount = BudgetAmount.Actual }, trace with { Amount = BudgetAmount.Forecast }, trace with { Amount = BudgetAmount.Deviation });

    private static string Deviation(ReportMaterial m, long hundredths) => hundredths == 0 ? m.Kronor(0) : m.Change(hundredths);
}
