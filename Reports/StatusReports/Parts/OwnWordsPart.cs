using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Drafts;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>What the coordinator adds to the computed text, each time in the writer's name.</summary>
internal static class OwnWordsPart
{
    public static IEnumerable<Block> Points(ReportMaterial m) => Blocks(m, d => d.Points, new Phrase("Samordnarens punkter", "The coordinator's points"));

    public static IEnumerable<Block> Risks(ReportMaterial m) => Blocks(m, d => d.Risks, new Phrase("Samordnarens bedömning av risker", "The coordinator's view of risks"));

    public static IEnumerable<Block> Questions(ReportMaterial m) => Blocks(m, d => d.Questions, new Phrase("Samordnarens frågor", "The coordinator's questions"));

    /// <summary>How far people have looked at what the system has written.</summary>
    public static LabelledText Review(ReportMaterial m) => new(m.Say("Granskning", "Review"), m.Draft switch
    {
        null => m.Say("Utkastet är inte granskat av samordnaren", "The draft has not been reviewed by the coordinator"),
        { Approved: { } approved } => m.Say($"Granskad av {approved}", $"Reviewed by {approved}"),
        var draft => m.Say($"Bearbetad av {draft.By}, inte granskad av någon annan", $"Worked on by {draft.By}, not reviewed by anybody else"),
    }) { Wide = true };

    private static IEnumerable<Block> Blocks(ReportMaterial m, Func<Draft, string> of, Phrase title)
    {
        if (m.Draft is not { } draft || OwnWords.Block(of(draft), m.Say($"{m.Say(title)}. Skrivet av {draft.By}.", $"{m.Say(title)}. Written by {draft.By}.")) is not { } words) yield break;
        yield return words;
    }
}
