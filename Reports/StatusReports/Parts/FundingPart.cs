using SmvInsights.Ingestion.Contracts;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Composition.Money;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Money;
using SmvInsights.Reports.Figures.Tracing;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>Where the money comes from: what was applied for, what is committed and what is only possible. A possibility never stands as a commitment.</summary>
internal static class FundingPart
{
    /// <summary>One row a funder and state, so that what is promised never stands in the sum of another.</summary>
    public static TableBlock Table(ReportMaterial m) => new(
        m.Say("Finansiering, helår, hela kronor", "Funding, whole year, whole kronor"),
        [
            new(m.Say("Finansiär", "Funder"), ColumnKind.Name), new(m.Say("Läge", "State"), ColumnKind.Short), new(m.Say("Sökt", "Applied"), ColumnKind.Number),
            new(m.Say("Möjligt, ej beslutat", "Possible, undecided"), ColumnKind.Number), new(m.Say("Beviljat eller beslutat", "Granted or decided"), ColumnKind.Number),
            new(m.Say("Inkommet", "Received"), ColumnKind.Number),
        ],
        [
            .. m.Income.GroupBy(i => (i.Funder, i.Status)).Select(g => new TableRow(
                [FundingWords.FunderOf(m, g.Key.Funder), m.Say(FundingStanding.NameOf(g.Key.Status)), .. Amounts(m, [.. g])])
                // an address without a funder or state is one of all
                .TracedBy(g.Key is { Funder: not null, Status: not null } ? Traces(Income(m) with { Funder = g.Key.Funder, Status = g.Key.Status }) : [])),
            new TableRow([m.Say("Summa", "Total"), "", .. Amounts(m, [.. m.Income])], Strong: true).TracedBy(Traces(Income(m))),
        ]);

    /// <summary>One row a funder: what was applied for and committed, what has come, what is expected to and how far that is from the commitment.</summary>
    public static TableBlock ByFunder(ReportMaterial m) => new(
        m.Say("Per finansiär, helår, hela kronor", "By funder, whole year, whole kronor"),
        [
            new(m.Say("Finansiär", "Funder"), ColumnKind.Name), new(m.Say("Sökt", "Applied"), ColumnKind.Number), new(m.Say("Beslutat", "Decided"), ColumnKind.Number),
            new(m.Say("Inkommet", "Received"), ColumnKind.Number), new(m.Say("Prognos helår", "Forecast, year"), ColumnKind.Number),
            new(m.Say("Avvikelse mot plan", "Deviation from plan"), ColumnKind.Number), new(m.Say("Avvikelse %", "Deviation %"), ColumnKind.Number),
        ],
        [
            .. m.Income.GroupBy(i => i.Funder).Select(g => Row(m, FundingWords.FunderOf(m, g.Key), [.. g], g.Key is null ? null : Income(m) with { Funder = g.Key })),
            Row(m, m.Say("Summa", "Total"), [.. m.Income], Income(m)) with { Strong = true },
        ]);

    /// <summary>Need and what is left of it, project by project; <c>null</c> where no income is reported.</summary>
    public static TableBlock? Projects(ReportMaterial m) => FundingTables.Projects(m, null) is { } table ? Block(table) : null;

    /// <summary>What each body bears, or that nobody has decided it.</summary>
    public static IEnumerable<Block> Shares(ReportMaterial m)
    {
        yield return new ParagraphBlock(CostShareTable.Decision(m) ?? CostShareTable.Undecided(m));
        if (CostShareTable.Of(m) is { } table) yield return Block(table);
    }

    /// <summary>What the reports say against themselves.</summary>
    public static IEnumerable<Block> Remarks(ReportMaterial m) => FundingWords.Remarks(m, null).Select(text => new NoteBlock(text));

    private static IEnumerable<string> Amounts(ReportMaterial m, IReadOnlyCollection<BudgetItem> income)
    {
        var sum = Funding.Of(income);
        return [m.Kronor(sum.Applied), m.Kronor(sum.Possible), m.Kronor(sum.Committed), m.Kronor(BudgetTable.Sum(income, i => i.Actual))];
    }

    private static BudgetAddress Income(ReportMaterial m) => m.Trace(BudgetAmount.Applied) with { Type = BudgetType.Income };

    private static FigureAddress?[] Traces(BudgetAddress of) =>
        [null, null, of, of with { Amount = BudgetAmount.Possible }, of with { Amount = BudgetAmount.Committed }, of with { Amount = BudgetAmount.Actual }];

    /// <param name="trace">Forecast and deviation are those of committed money alone, which no address names.</param>
    private static TableRow Row(ReportMaterial m, string name, IReadOnlyCollection<BudgetItem> income, BudgetAddress? trace)
    {
        var plan = FundingPlan.Of(income);
        return new TableRow(
        [
            name, m.Kronor(Funding.Of(income).Applied), m.Kronor(plan.Committed), m.Kronor(plan.Received), m.Kronor(plan.Forecast), plan.Deviation is { } deviation ? m.Change(deviation) : ".",
            plan.DeviationShare is { } share ? m.ChangeShare(share) : ".",
        ]).TracedBy(trace is null ? [] : [null, trace, trace with { Amount = BudgetAmount.Committed }]);
    }

    private static TableBlock Block(ChartTable table) => new(
        table.Caption, [.. table.Columns.Select((c, at) => new TableColumn(c.Header, at == 0 ? ColumnKind.Name : c.Numeric ? ColumnKind.Number : ColumnKind.Short))],
        [.. table.Rows.Select((row, at) => new TableRow(row, Strong: table.Rows.Count > 1 && at == table.Rows.Count - 1).TracedBy([.. row.Select((_, column) => table.TraceOf(at, column))]))]);
}
