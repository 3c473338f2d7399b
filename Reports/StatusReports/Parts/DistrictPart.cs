using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>One district's page: its line among the others', then each indicator month by month.</summary>
internal static class DistrictPart
{
    public static IEnumerable<Block> Blocks(ReportMaterial m, District district)
    {
        var activity = m.Completeness.Find(district.Code, ReportKind.Activity, m.Period);
        if (activity is { IsIn: false })
            yield return new NoteBlock(m.Say(
                $"Preliminära uppgifter: verksamhetsrapporten för perioden är {SubmissionStanding.Word(m, activity)}.",
                $"Preliminary figures: the activity report for the period is {SubmissionStanding.Word(m, activity)}."));
        if (ActivityTrend.Chosen(m) is { } shown)
            yield return Charting.Block(ActivityTrend.Of(m, shown, district.Code));
        yield return ActivityPart.OfDistrict(m, district.Code);
    }
}
