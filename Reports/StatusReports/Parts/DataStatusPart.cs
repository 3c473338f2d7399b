using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>Which districts have reported what: the first thing a reader needs to know about the figures.</summary>
internal static class DataStatusPart
{
    public static TableBlock Table(ReportMaterial m) => new(
        m.Say("Inlämnade rapporter", "Reports submitted"),
        [new(m.Say("Länsdel", "District"), ColumnKind.Name), .. SubmissionStanding.Kinds.Select(k => new TableColumn(m.Say(k.Name), ColumnKind.Short))],
        [.. m.Districts.Select(d => new TableRow([m.Say(d.NameIn(m.Period)), .. SubmissionStanding.Kinds.Select(k => SubmissionStanding.Word(m, m.Completeness.Find(d.Code, k.Kind, m.Period)))])), .. CountyRow(m)]);

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
