using SmvInsights.Ingestion.Contracts;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;
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
            new(m.Say("Beviljat eller beslutat", "Granted or decided"), ColumnKind.Number), new(m.Say("Ofinansierat", "Unfunded"), ColumnKind.Number),
            new(m.Say("Inkommet", "Received"), ColumnKind.Number),
        ],
        [
            .. from item in m.Income
               group item by (item.Funder, item.Status) into same
               let sum = Funding.Of(same)
               let trace = m.Trace(BudgetAmount.Applied) with { Type = BudgetType.Income, Funder = same.Key.Funder, Status = same.Key.Status }
               select new TableRow([
                   same.Key.Funder is { } funder ? ReportMaterial.Capital(m.FunderName(funder)) : m.Say("Ej angiven", "Not stated"), m.Say(FundingStanding.NameOf(same.Key.Status)), m.Kronor(sum.Applied),
                   m.Kronor(Plus(sum.Granted, sum.Other)), m.Kronor(sum.Unfunded), m.Kronor(BudgetTable.Sum(same, i => i.Actual))])
                   // an address without a funder or state is one of all
                   .TracedBy(same.Key is { Funder: not null, Status: not null } ? Traces(trace) : []),
            SumRow(m),
        ]);

    private static TableRow SumRow(ReportMaterial m)
    {
        var total = Funding.Of(m.Budget.Items);
        return new TableRow(
            [m.Say("Summa", "Total"), "", m.Kronor(total.Applied), m.Kronor(Plus(total.Granted, total.Other)), m.Kronor(total.Unfunded),
                m.Kronor(BudgetTable.Sum(m.Income, i => i.Actual))], Strong: true).TracedBy(Traces(m.Trace(BudgetAmount.Applied) with { Type = BudgetType.Income }));
    }

    private static FigureAddress?[] Traces(BudgetAddress of) =>
        [null, null, of, of with { Amount = BudgetAmount.Committed }, of with { Amount = BudgetAmount.Unfunded }, of with { Amount = BudgetAmount.Actual }];

    private static long? Plus(long? one, long? other) => one is null ? other : one + (other ?? 0);
}
