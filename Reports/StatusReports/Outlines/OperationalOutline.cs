using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;
using SmvInsights.Reports.StatusReports.Parts;

namespace SmvInsights.Reports.StatusReports.Outlines;

/// <summary>Operativa styrgruppen, eight to twelve pages: what has changed, what lacks, each district on its own page, what comes next.</summary>
public sealed class OperationalOutline : IReportOutline
{
    public string Group => "operational";

    public IReadOnlyList<SectionPlan> Compose(ReportMaterial m) =>
    [
        new("1", m.Say("Åtgärdslista sedan förra månaden", "Actions since last month"), () => [SummaryPart.Bullets(m), .. OwnWordsPart.Points(m), .. ActionsPart.SinceLastMonth(m), .. OwnWordsPart.Risks(m), .. OwnWordsPart.Questions(m), .. UndertakingsPart.Blocks(m)]),
        new("2", m.Say("Inlämning och datakvalitet", "Submission and data quality"), () => [.. SubmissionPart.Blocks(m)], StartsPage: true),
        new("3", m.Say("Indikatorer per länsdel", "Indicators by district"), () => [ActivityPart.KeyFigures(m), ActivityPart.HowToRead(m), .. ActivityPart.Trend(m)], StartsPage: true),
        .. m.Districts.Select((d, at) => new SectionPlan($"3.{at + 1}", m.Say(d.NameIn(m.Period)), () => [.. DistrictPart.Blocks(m, d)], StartsPage: FillsPages(m))),
        new("4", m.Say("Försenade milstolpar", "Overdue milestones"), () => [.. Overdue(m)], StartsPage: FillsPages(m)),
        new("5", m.Say("Budgetposter som avviker", "Budget items that deviate"), () => [.. Strays(m)]),
        new("6", m.Say("Samverkan per aktör", "Collaboration by actor"), () => [.. ActorPart.Blocks(m)]),
        new("7", m.Say("Nästa månad", "Next month"), () => [.. ActionsPart.NextMonth(m)]),
        new(null, m.Say("Förslag till beslut", "Proposal for decision"), () => [DecisionPart.Proposal(m)]),
    ];

    /// <summary>Without a trend a district's figures are a few rows, and need no page of their own.</summary>
    private static bool FillsPages(ReportMaterial m) => ActivityTrend.Chosen(m) is not null;

    private static IEnumerable<Block> Overdue(ReportMaterial m)
    {
        var overdue = MilestonePart.Overdue(m);
        yield return MilestonePart.TableOrNone(
            m, m.Say("Försenade milstolpar", "Overdue milestones"), overdue, new Phrase("Inga milstolpar är försenade.", "No milestones are overdue."));
        if (overdue.Count > 0 && MilestonePart.Chart(m, overdue) is { } chart) yield return chart;
    }

    private static IEnumerable<Block> Strays(ReportMaterial m)
    {
        yield return (Block?)CostPart.StrayTable(m) ?? EconomyPart.NoDeviations(m);
        if (CostStanding.Lacking(m, m.Costs) is { } lacking) yield return new NoteBlock(lacking);
    }
}
