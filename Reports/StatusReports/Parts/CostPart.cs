using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>What it costs: outcome so far, the whole year's forecast and how it strays from the plan.</summary>
internal static class CostPart
{
    public static CostOutcome Total(ReportMaterial m) => CostOutcome.Of(Costs(m));

    /// <summary>One sentence on outcome and forecast; <c>null</c> without costs.</summary>
    public static string? Finding(ReportMaterial m)
    {
        var total = Total(m);
        if (total.Actual is null && total.Budget is null) return null;
        var plan = total.Deviation switch
        {
            null => m.Say("prognos saknas", "there is no forecast"),
            0 => m.Say($"prognosen för helåret är enligt plan, {m.Kronor(total.Forecast)}", $"the forecast for the year is as planned, {m.Kronor(total.Forecast)}"),
            { } deviation => m.Say(
                $"prognosen för helåret är {m.Kronor(total.Forecast)}, {m.Kronor(Math.Abs(deviation))} {(deviation > 0 ? "över" : "under")} budget",
                $"the forecast for the year is {m.Kronor(total.Forecast)}, {m.Kronor(Math.Abs(deviation))} {(deviation > 0 ? "over" : "under")} budget"),
        };
        return m.Say($"Kostnaderna är hittills {Actual(m, total)}; {plan}.", $"Costs so far are {Actual(m, total)}; {plan}.");
    }

    public static TableBlock ByDistrict(ReportMaterial m) => Table(
        m, m.Say($"Kostnader per länsdel, {Span(m)}, hela kronor", $"Costs by district, {Span(m)}, whole kronor"), m.Say("Länsdel", "District"),
        Costs(m).GroupBy(i => i.District).Select(g => (m.DistrictName(g.Key), CostOutcome.Of(g))));

    public static ChartBlock? Chart(ReportMaterial m)
    {
        var bars = Costs(m).GroupBy(i => i.District).Select(g => (District: g.Key, Outcome: CostOutcome.Of(g))).Where(b => b.Outcome.Budget > 0)
            .Select(b => new BudgetBar(b.District, m.DistrictName(b.District), Whole(b.Outcome.Budget), ChartPoint.Of(Whole(b.Outcome.Actual)), Whole(b.Outcome.Forecast))).ToList();
        if (bars.Count == 0) return null;
        var over = bars.Where(b => b.Forecast > b.Decided).Select(b => b.Name).ToList();
        return Charting.Block(new BudgetBulletChart
        {
            Language = m.Language,
            Title = over.Count == 0 ? m.Say("Prognoserna ryms inom budget", "Forecasts are within budget")
                : m.Say($"{m.List(over)} väntas överskrida budget", $"{m.List(over)} expected to exceed budget"),
            Subtitle = m.Say($"Kostnader i kronor, {Span(m)}, mot helårsbudget", $"Costs in kronor, {Span(m)}, against the year's budget"),
            NameHeading = m.Say("Länsdel", "District"),
            MonthsPassed = m.Period.Number,
            Budgets = bars,
        });
    }

    /// <summary>Items whose forecast strays further from the budget than the county has chosen to name.</summary>
    public static IReadOnlyList<BudgetItem> Strays(ReportMaterial m) =>
    [
        .. Costs(m).Where(i => CostOutcome.Of([i]).DeviationShare is { } share && Math.Abs(share) > m.Choices.DeviationShare)
            .OrderByDescending(i => Math.Abs(CostOutcome.Of([i]).Deviation ?? 0)),
    ];

    public static TableBlock? StrayTable(ReportMaterial m)
    {
        var strays = Strays(m);
        return strays.Count == 0 ? null : Table(
            m, m.Say("Avvikelse mot plan per budgetpost", "Deviation from plan by budget item"), m.Say("Budgetpost", "Budget item"),
            strays.Select(i => ($"{i.Label ?? i.Item} ({m.DistrictName(i.District)})", CostOutcome.Of([i]))), withSum: false);
    }

    /// <summary>Says which districts' outcomes lack months; <c>null</c> when none does.</summary>
    public static string? Lacking(ReportMaterial m)
    {
        var lacking = Costs(m).Where(i => i.IsPartial).GroupBy(i => i.District)
            .Select(g => m.Say(
                $"{m.DistrictName(g.Key)} ({g.Min(i => i.ReportedMonths)} av {g.Max(i => i.ExpectedMonths)} månader)",
                $"{m.DistrictName(g.Key)} ({g.Min(i => i.ReportedMonths)} of {g.Max(i => i.ExpectedMonths)} months)")).ToList();
        return lacking.Count == 0 ? null : m.Say(
            $"Preliminära uppgifter: utfallet är ofullständigt för {m.List(lacking)}.",
            $"Preliminary figures: the outcome is incomplete for {m.List(lacking)}.");
    }

    /// <summary><c>+150 000 kr (+37,5 %)</c>.</summary>
    public static string Deviation(ReportMaterial m, BudgetItem item) =>
        CostOutcome.Of([item]) is { Deviation: { } deviation, DeviationShare: { } share } ? $"{Deviation(m, deviation)} ({Share(m, share)})" : ".";

    private static IEnumerable<BudgetItem> Costs(ReportMaterial m) => m.Budget.Items.Where(i => i.Type == BudgetType.Cost);

    private static string Span(ReportMaterial m) => m.Budget.From == m.Budget.To
        ? m.Period.LongForm(m.Language) : $"{m.Budget.From.LongName(m.Language)}–{m.Budget.To.LongForm(m.Language)}";

    private static TableBlock Table(ReportMaterial m, string caption, string heading, IEnumerable<(string Name, CostOutcome Outcome)> rows, bool withSum = true) => new(
        caption,
        [
            new(heading, ColumnKind.Name), new("Budget", ColumnKind.Number), new(m.Say("Utfall", "Outcome"), ColumnKind.Number),
            new(m.Say("Prognos helår", "Forecast, year"), ColumnKind.Number),
            new(m.Say("Avvikelse mot plan", "Deviation from plan"), ColumnKind.Number), new(m.Say("Avvikelse %", "Deviation %"), ColumnKind.Number),
        ],
        [
            .. rows.Select(r => Row(m, r.Name, r.Outcome)),
            .. withSum ? [Row(m, m.Say("Summa", "Total"), Total(m)) with { Strong = true }] : Array.Empty<TableRow>(),
        ]);

    private static TableRow Row(ReportMaterial m, string name, CostOutcome outcome) => new(
    [
        name, m.Kronor(outcome.Budget), Actual(m, outcome), m.Kronor(outcome.Forecast),
        outcome.Deviation is { } deviation ? Deviation(m, deviation) : ".", outcome.DeviationShare is { } share ? Share(m, share) : ".",
    ]);

    /// <summary>Never a partial sum as if it were whole.</summary>
    private static string Actual(ReportMaterial m, CostOutcome outcome) =>
        m.Kronor(outcome.Actual) + (outcome is { LacksMonths: true, Actual: not null } ? m.Say(" (ofullständigt)", " (incomplete)") : "");

    private static decimal? Whole(long? hundredths) => hundredths is { } amount ? ReportMaterial.Whole(amount) : null;

    private static string Deviation(ReportMaterial m, long hundredths) => hundredths == 0 ? m.Kronor(0) : m.Change(hundredths);

    private static string Share(ReportMaterial m, decimal share) => (share > 0 ? "+" : "") + NumberForm.Percent(share, 1, m.Language);
}
