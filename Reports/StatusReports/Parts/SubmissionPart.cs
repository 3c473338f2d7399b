using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>Who has submitted what and when, over the last year, and what was corrected since.</summary>
internal static class SubmissionPart
{
    private const int Months = 6;

    public static IEnumerable<Block> Blocks(ReportMaterial m)
    {
        yield return new ParagraphBlock(ReportMaterial.Capital(SubmissionStanding.Summary(m)));
        if (m.Completeness.Cells.Count == 0)
        {
            yield return new ParagraphBlock(m.Say("Ingen länsdel har haft något att lämna in under året.", "No district has had anything to submit during the year."));
            yield break;
        }
        yield return Charting.Block(SubmissionGrid.Of(m));
        yield return Deadlines(m);
        var corrected = m.Completeness.Cells.Where(c => c.Corrected && c.Month > m.Period.AddMonths(-Months)).ToList();
        yield return new ParagraphBlock(corrected.Count == 0
            ? m.Say("Ingen rapport för de senaste sex månaderna har rättats.", "No report for the last six months has been corrected.")
            : m.Say("Rättade rapporter de senaste sex månaderna: ", "Corrected reports in the last six months: ") + m.List([.. corrected.Select(c => Named(m, c))]) + ".");
    }

    private static TableBlock Deadlines(ReportMaterial m) => new(
        m.Say($"Inlämnade i tid, {m.Period.AddMonths(1 - ChartPeriods.TrendMonths).LongForm(m.Language)}–{m.Period.LongForm(m.Language)}",
            $"Submitted in time, {m.Period.AddMonths(1 - ChartPeriods.TrendMonths).LongForm(m.Language)}–{m.Period.LongForm(m.Language)}"),
        [new(m.Say("Länsdel", "District"), ColumnKind.Name), .. SubmissionStanding.Kinds.Select(k => new TableColumn(m.Say(k.Name), ColumnKind.Number))],
        [.. m.Districts.Select(d => new TableRow([m.Say(d.NameIn(m.Period)), .. SubmissionStanding.Kinds.Select(k => InTime(m, d.Code, k.Kind))]))]);

    private static string InTime(ReportMaterial m, string district, ReportKind kind)
    {
        var sum = m.Completeness.Sum(c => c.District == district && c.Kind == kind);
        return sum.Timed == 0 ? "." : m.Say($"{sum.InTime} av {sum.Timed}", $"{sum.InTime} of {sum.Timed}");
    }

    private static string Named(ReportMaterial m, Completeness cell) =>
        $"{m.Say(SubmissionStanding.NameOf(cell.Kind)).ToLowerInvariant()} {m.DistrictName(cell.District)} {cell.Month.ShortForm(m.Language)}";
}
