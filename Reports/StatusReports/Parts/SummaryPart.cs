using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>What a reader who stops after the first page must know.</summary>
internal static class SummaryPart
{
    /// <summary>Five bullets at most: money, cost, activity, milestones, data.</summary>
    public static BulletsBlock Bullets(ReportMaterial m)
    {
        var lacks = DataStatusPart.Lacks(m);
        List<string?> items =
        [
            Join(FundingPart.Finding(m), FundingPart.Possibilities(m)),
            CostPart.Finding(m),
            ActivityPart.Finding(m),
            MilestonePart.Finding(m),
            lacks.Count == 0 ? null : m.Say($"Preliminära uppgifter: det saknas {m.List(lacks)}.", $"Preliminary figures: missing are {m.List(lacks)}."),
        ];
        var said = items.OfType<string>().ToList();
        return new BulletsBlock(
            m.Say("Av rapporten framgår bland annat följande:", "The report shows, among other things:"),
            said.Count > 0 ? said : [m.Say("Inga uppgifter har lämnats in för perioden.", "No data has been submitted for the period.")]);
    }

    /// <summary>The first screen of the mail, in a language of the recipients.</summary>
    public static CoverNote CoverNote(ReportMaterial report, Language language)
    {
        var m = report with { Language = language };
        var month = m.Period.LongForm(language);
        return new CoverNote(
            language,
            m.Say($"Lägesrapport {month} – {m.Say(m.Audience.Name)}", $"Status report {month} – {m.Say(m.Audience.Name)}"),
            m.Say($"Här är lägesrapporten för {month} till {m.GroupInSentence}.", $"Here is the status report for {month} to {m.GroupInSentence}.")
                + (language == report.Language ? "" : m.Say(" Rapporten är på engelska.", " The report itself is in Swedish.")),
            m.Say($"Underlag: {DataStatusPart.Summary(m)}", $"Data: {DataStatusPart.Summary(m)}"),
            FundingPart.Finding(m) ?? CostPart.Finding(m) ?? ActivityPart.Finding(m) ?? Bullets(m).Items[0],
            m.Say($"Förslag till beslut: {DecisionPart.Decision(m)}", $"Proposal for decision: {DecisionPart.Decision(m)}"));
    }

    private static string? Join(params string?[] sentences)
    {
        var said = string.Join(' ', sentences.OfType<string>());
        return said.Length == 0 ? null : said;
    }
}
