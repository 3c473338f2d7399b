using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>Where the money comes from: what was applied for, what is committed and what is only possible. A possibility never stands as a commitment.</summary>
internal static class FundingPart
{
    public static Funding Total(ReportMaterial m) => Funding.Of(m.Budget.Items);

    /// <summary>One sentence on what is granted and what is unfunded; <c>null</c> when nothing is applied for.</summary>
    public static string? Finding(ReportMaterial m)
    {
        var total = Total(m);
        if (total.Applied is null) return null;
        var funders = Income(m).Where(i => i.Applied is not null).Select(i => i.Funder).Distinct().ToList();
        var (granted, applied) = (m.Kronor(total.Granted ?? 0), m.Kronor(total.Applied));
        var start = funders is [{ } only]
            ? m.Say($"{ReportMaterial.Capital(m.FunderName(only))} har beviljat {granted} av sökta {applied}", $"{ReportMaterial.Capital(m.FunderName(only))} has granted {granted} of {applied} applied for")
            : m.Say($"{granted} har beviljats av sökta {applied}", $"{granted} has been granted of {applied} applied for");
        return total.Unfunded > 0
            ? m.Say($"{start}; {m.Kronor(total.Unfunded)} är ofinansierat.", $"{start}; {m.Kronor(total.Unfunded)} is unfunded.")
            : start + ".";
    }

    /// <summary>What is asked for, promised or could be asked for, in words that commit nobody; <c>null</c> where there is nothing.</summary>
    public static string? Possibilities(ReportMaterial m)
    {
        List<string> sentences =
        [
            .. Sentence(m, FundingStatus.NotAsked, "Frågan om medfinansiering kan komma att ställas till {0}; ingen begäran är gjord.", "{0} may come to be asked for co-financing; no request has been made."),
            .. Sentence(m, FundingStatus.Asked, "Medfinansiering är begärd men inte beslutad från {0}.", "Co-financing has been requested, but not decided, from {0}."),
            .. Sentence(m, FundingStatus.Promised, "Medel är utlovade men inte beslutade från {0}.", "Funds are promised, but not decided, from {0}."),
            .. Sentence(m, FundingStatus.Applied, "Ansökan är inte avgjord hos {0}.", "An application is undecided at {0}."),
        ];
        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }

    /// <summary>One row a funder and state, so that what is promised never stands in the sum of another.</summary>
    public static TableBlock Table(ReportMaterial m) => new(
        m.Say("Finansiering, helår, hela kronor", "Funding, whole year, whole kronor"),
        [
            new(m.Say("Finansiär", "Funder"), ColumnKind.Name), new(m.Say("Läge", "State"), ColumnKind.Short), new(m.Say("Sökt", "Applied"), ColumnKind.Number),
            new(m.Say("Beviljat eller beslutat", "Granted or decided"), ColumnKind.Number), new(m.Say("Ofinansierat", "Unfunded"), ColumnKind.Number),
            new(m.Say("Inkommet", "Received"), ColumnKind.Number),
        ],
        [
            .. from item in Income(m)
               group item by (item.Funder, item.Status) into same
               let sum = Funding.Of(same)
               select new TableRow([
                   same.Key.Funder is { } funder ? ReportMaterial.Capital(m.FunderName(funder)) : m.Say("Ej angiven", "Not stated"), StatusWord(m, same.Key.Status), m.Kronor(sum.Applied),
                   m.Kronor(Plus(sum.Granted, sum.Other)), m.Kronor(sum.Unfunded), m.Kronor(BudgetTable.Sum(same, i => i.Actual))]),
            SumRow(m),
        ]);

    public static string StatusWord(ReportMaterial m, FundingStatus? status) => m.Say(status switch
    {
        FundingStatus.Applied => new Phrase("sökt", "applied for"),
        FundingStatus.Granted => new Phrase("beviljat", "granted"),
        FundingStatus.Rejected => new Phrase("avslaget", "rejected"),
        FundingStatus.NotAsked => new Phrase("ej begärt", "not asked"),
        FundingStatus.Asked => new Phrase("begärt", "asked for"),
        FundingStatus.Promised => new Phrase("utlovat", "promised"),
        FundingStatus.Paid => new Phrase("inbetalt", "paid"),
        FundingStatus.Decided => new Phrase("beslutat", "decided"),
        _ => new Phrase("ej angivet", "not stated"),
    });

    public static IEnumerable<BudgetItem> Income(ReportMaterial m) => m.Budget.Items.Where(i => i.Type == BudgetType.Income);

    private static TableRow SumRow(ReportMaterial m)
    {
        var total = Total(m);
        return new TableRow(
            [m.Say("Summa", "Total"), "", m.Kronor(total.Applied), m.Kronor(Plus(total.Granted, total.Other)), m.Kronor(total.Unfunded),
                m.Kronor(BudgetTable.Sum(Income(m), i => i.Actual))], Strong: true);
    }

    private static long? Plus(long? one, long? other) => one is null ? other : one + (other ?? 0);

    private static IEnumerable<string> Sentence(ReportMaterial m, FundingStatus status, string sv, string en)
    {
        var funders = Income(m).Where(i => i.Status == status && i.Funder is not null).Select(i => m.FunderName(i.Funder!)).Distinct().ToList();
        if (funders.Count > 0) yield return ReportMaterial.Capital(m.Say(sv, en).Replace("{0}", m.List(funders), StringComparison.Ordinal));
    }
}
