using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;
using SmvInsights.Reports.StatusReports.Parts;

namespace SmvInsights.Reports.StatusReports.Outlines;

/// <summary>Politiska samverkansgruppen, three to four pages: what it costs, what is reached, what is to be decided.</summary>
public sealed class PoliticalOutline : IReportOutline
{
    public string Group => "political";

    public IReadOnlyList<SectionPlan> Compose(ReportMaterial m) =>
    [
        new("1", m.Say("Sammanfattning", "Summary"), () => [SummaryPart.Bullets(m), .. OwnWordsPart.Points(m)]),
        new("2", m.Say("Läget i länet", "The county"), () => [ActivityPart.KeyFigures(m), ActivityPart.HowToRead(m), .. ActivityPart.Trend(m)]),
        new("3", m.Say("Ekonomi", "Economy"), () => [.. Economy(m)]),
        new("4", m.Say("Milstolpar", "Milestones"), () => [.. Milestones(m)]),
        new("5", m.Say("Frågor för ställningstagande", "Questions for the group"), () => [QuestionsPart.Questions(m), .. OwnWordsPart.Questions(m), .. OwnWordsPart.Risks(m), .. UndertakingsPart.Blocks(m)]),
        new("6", m.Say("Förslag till beslut", "Proposal for decision"), () => [DecisionPart.Proposal(m)]),
        new("7", m.Say("Underskrifter", "Signatures"), () => [DecisionPart.Signatures(m)]),
    ];

    private static IEnumerable<Block> Economy(ReportMaterial m)
    {
        if (m.Budget.Items.Count == 0)
        {
            yield return EconomyPart.Missing(m);
            yield break;
        }
        yield return EconomyPart.KeyFigures(m);
        yield return FundingPart.Table(m);
        if (FundingStanding.Possibilities(m) is { } possible) yield return new ParagraphBlock(possible);
        foreach (var block in FundingPart.Remarks(m).Concat(FundingPart.Shares(m))) yield return block;
        if (CostPart.Total(m).Budget is null) yield break;
        yield return new HeadingBlock(m.Say("Avvikelse mot plan", "Deviation from plan"));
        yield return CostPart.ByDistrict(m);
        if (CostStanding.Lacking(m, m.Costs) is { } lacking) yield return new NoteBlock(lacking);
    }

    private static IEnumerable<Block> Milestones(ReportMaterial m)
    {
        if (MilestonePart.All(m).Count == 0)
        {
            yield return MilestonePart.Missing(m);
            yield break;
        }
        yield return new HeadingBlock(m.Say("Passerade", "Passed"));
        yield return MilestonePart.TableOrNone(
            m, m.Say("Klara milstolpar", "Milestones done"), MilestonePart.Passed(m), new Phrase("Inga milstolpar är klara.", "No milestones are done."));
        yield return new HeadingBlock(m.Say("Närmaste 90 dagarna", "The next 90 days"));
        yield return MilestonePart.TableOrNone(
            m, m.Say("Milstolpar som väntas inom 90 dagar eller är försenade", "Milestones expected within 90 days or overdue"), MilestonePart.Next(m),
            new Phrase("Inga milstolpar väntas inom 90 dagar.", "No milestones are expected within 90 days."));
        if (MilestonePart.Later(m) is { Count: > 0 } later)
            yield return new ParagraphBlock(m.Say("Senare: ", "Later: ") + string.Join("; ", later.Select(s => $"{s.Name} ({MilestoneStanding.When(m, s)})")) + ".");
    }
}
