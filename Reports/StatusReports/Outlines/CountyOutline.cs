using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;
using SmvInsights.Reports.StatusReports.Parts;

namespace SmvInsights.Reports.StatusReports.Outlines;

/// <summary>Länsstyrgruppen, six to eight pages: every district, every funder, what strays and what to do about it.</summary>
public sealed class CountyOutline : IReportOutline
{
    public string Group => "county";

    public IReadOnlyList<SectionPlan> Compose(ReportMaterial m) =>
    [
        new("1", m.Say("Sammanfattning med avvikelser", "Summary with deviations"), () => [SummaryPart.Bullets(m), .. OwnWordsPart.Points(m), .. Deviations(m)]),
        new("2", m.Say("Verksamhet per länsdel och aktör", "Activity by district and actor"),
        () => [
            ActivityPart.KeyFigures(m), ActivityPart.HowToRead(m), .. ActivityPart.Trend(m),
            new HeadingBlock(m.Say("Per aktör", "By actor")), .. ActorPart.Blocks(m),
        ], StartsPage: m.Edition is null),
        new("3", m.Say("Ekonomi per finansiär", "Economy by funder"), () => [.. Economy(m)]),
        new("4", m.Say("Milstolpar per länsdel", "Milestones by district"), () => [.. Milestones(m)]),
        new("5", m.Say("Risker och åtgärder", "Risks and actions"), () => [QuestionsPart.Table(m), .. OwnWordsPart.Risks(m), .. UndertakingsPart.Blocks(m)]),
        new("6", m.Say("Underlag till politiska samverkansgruppen", "Basis for the political group"), () => [QuestionsPart.Questions(m), .. OwnWordsPart.Questions(m)]),
        new("7", m.Say("Förslag till beslut", "Proposal for decision"), () => [DecisionPart.Proposal(m)]),
        new(null, m.Say("Bilaga: tabeller och definitioner", "Appendix: tables and definitions"),
            () => [ActivityPart.ByDistrict(m), DefinitionsPart.Table(m), DefinitionsPart.Actors(m)], StartsPage: true),
    ];

    private static IEnumerable<Block> Deviations(ReportMaterial m)
    {
        yield return new HeadingBlock(m.Say("Avvikelse mot plan", "Deviation from plan"));
        yield return (Block?)CostPart.StrayTable(m) ?? EconomyPart.NoDeviations(m);
    }

    private static IEnumerable<Block> Economy(ReportMaterial m)
    {
        if (m.Budget.Items.Count == 0)
        {
            yield return EconomyPart.Missing(m);
            yield break;
        }
        yield return EconomyPart.KeyFigures(m);
        yield return FundingPart.ByFunder(m);
        if (FundingStanding.Possibilities(m) is { } possible) yield return new ParagraphBlock(possible);
        if (FundingPart.Projects(m) is { } projects) yield return projects;
        foreach (var block in FundingPart.Remarks(m).Concat(FundingPart.Shares(m))) yield return block;
        yield return new HeadingBlock(m.Say("Prognos helår", "Forecast for the year"));
        if (CostPart.Chart(m) is { } chart) yield return chart;
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
        if (MilestonePart.Chart(m, MilestonePart.Open(m)) is { } chart) yield return chart;
        foreach (var district in m.Organisation.Districts.Where(d => d.ExistsIn(m.Period)).OrderBy(d => d.Sort))
            yield return MilestonePart.TableOrNone(
                m, m.Say(district.NameIn(m.Period)), [.. MilestonePart.All(m).Where(s => s.District == district.Code)],
                new Phrase($"{district.NameIn(m.Period).Sv} har inte redovisat några milstolpar.", $"{district.NameIn(m.Period).En} has reported no milestones."), withDistrict: false);
    }
}
