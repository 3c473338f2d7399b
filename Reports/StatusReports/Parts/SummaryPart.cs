using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>What a reader who stops after the first page must know.</summary>
internal static class SummaryPart
{
    /// <summary>Five bullets at most: money, cost, activity, milestones, data.</summary>
    public static BulletsBlock Bullets(ReportMaterial m)
    {
        var said = Highlights.OfCounty(m);
        return new BulletsBlock(
            m.Say("Av rapporten framgår bland annat följande:", "The report shows, among other things:"),
            said.Count > 0 ? said : [m.Say("Inga uppgifter har lämnats in för perioden.", "No data has been submitted for the period.")]);
    }

    /// <summary>The first screen of the mail, in a language of the recipients.</summary>
    public static CoverNote CoverNote(ReportMaterial report, Language language)
    {
        var m = report with { Language = language };
        var month = m.Months;
        return new CoverNote(
            language,
            m.Say($"Lägesrapport {month} – {m.Say(m.Audience.Name)}", $"Status report {month} – {m.Say(m.Audience.Name)}"),
            m.Say($"Här är lägesrapporten för {month} till {m.GroupInSentence}.", $"Here is the status report for {month} to {m.GroupInSentence}.")
                + (language == report.Language ? "" : m.Say(" Rapporten är på engelska.", " The report itself is in Swedish.")),
            m.Say($"Underlag: {SubmissionStanding.Summary(m)}", $"Data: {SubmissionStanding.Summary(m)}") + (m.Draft is null ? $" {OwnWordsPart.Review(m).Text}." : ""),
            FundingStanding.Finding(m) ?? CostStanding.Finding(m, m.Costs) ?? IndicatorStanding.Finding(m, m.County) ?? Bullets(m).Items[0],
            m.Say($"Förslag till beslut: {DecisionPart.Decision(m)}", $"Proposal for decision: {DecisionPart.Decision(m)}"));
    }
}
