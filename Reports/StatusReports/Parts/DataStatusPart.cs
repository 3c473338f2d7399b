using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>Which districts have reported what: the first thing a reader needs to know about the figures.</summary>
internal static class DataStatusPart
{
    public static readonly (ReportKind Kind, Phrase Name)[] Kinds =
    [
        (ReportKind.Activity, new("Verksamhet", "Activity")),
        (ReportKind.Budget, new("Budget", "Budget")),
        (ReportKind.Milestones, new("Milstolpar", "Milestones")),
    ];

    public static TableBlock Table(ReportMaterial m) => new(
        m.Say("Inlämnade rapporter", "Reports submitted"),
        [new(m.Say("Länsdel", "District"), ColumnKind.Name), .. Kinds.Select(k => new TableColumn(m.Say(k.Name), ColumnKind.Short))],
        [.. m.Districts.Select(d => new TableRow([m.Say(d.NameIn(m.Period)), .. Kinds.Select(k => Word(m, m.Completeness.Find(d.Code, k.Kind, m.Period)))])), .. CountyRow(m)]);

    /// <summary>Without a capital: <c>verksamhet från 4 av 4 länsdelar, budget från 2 av 4 och milstolpar från 1 av 4.</c></summary>
    public static string Summary(ReportMaterial m)
    {
        var parts = Kinds.Select((k, at) =>
        {
            var cells = m.Completeness.Of(k.Kind).Where(c => c.Month == m.Period).ToList();
            var name = m.Say(k.Name).ToLowerInvariant();
            var unit = at == 0 ? m.Say(" länsdelar", " districts") : "";
            return $"{name} {m.Say("från", "from")} {cells.Count(IsIn)} {m.Say("av", "of")} {cells.Count}{unit}";
        }).ToList();
        return m.List(parts) + ".";
    }

    /// <summary>What lacks, kind by kind: <c>budget från Piteå älvdal och Kraftfält Norr</c>.</summary>
    public static IReadOnlyList<string> Lacks(ReportMaterial m) =>
    [
        .. from k in Kinds
           let lacking = m.Districts.Where(d => m.Completeness.Find(d.Code, k.Kind, m.Period) is { } c && !IsIn(c)).ToList()
           where lacking.Count > 0
           select $"{m.Say(k.Name).ToLowerInvariant()} {m.Say("från", "from")} {m.List([.. lacking.Select(d => m.Say(d.NameIn(m.Period)))])}",
    ];

    public static string Word(ReportMaterial m, Completeness? cell) => cell switch
    {
        null => ".",
        { State: Submitted.Missing } => Symbols.NotSubmitted(m),
        { State: Submitted.NotYetDue } => m.Say("väntas", "awaited"),
        { State: Submitted.Partly } => m.Say($"{cell.Reported} av {cell.Expected} delar", $"{cell.Reported} of {cell.Expected} parts"),
        { Corrected: true } => m.Say("inlämnad, rättad", "submitted, corrected"),
        { State: Submitted.Late } => m.Say("inlämnad sent", "submitted late"),
        _ => m.Say("inlämnad", "submitted"),
    };

    private static bool IsIn(Completeness cell) => cell.State is Submitted.InTime or Submitted.Late;

    /// <summary>The county reports its own budget and milestones, but is not expected to every month.</summary>
    private static IEnumerable<TableRow> CountyRow(ReportMaterial m)
    {
        var budget = m.Budget.Items.Where(i => i.District == m.County).Select(i => i.LastReported).ToList();
        var milestones = m.Milestones.Milestones.Where(i => i.District == m.County).Select(i => i.LastReported).ToList();
        if (budget.Count + milestones.Count == 0) yield break;
        yield return new TableRow([m.DistrictName(m.County), ".", State(budget), State(milestones)]);

        string State(List<Ingestion.Time.Month> reported) =>
            reported.Contains(m.Period) ? m.Say("inlämnad", "submitted") : Symbols.NotSubmitted(m);
    }
}
