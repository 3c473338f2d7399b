using SmvInsights.Reports.Composition;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>What the figures ask of the readers: risks, and an action proposed for each.</summary>
internal static class QuestionsPart
{
    /// <param name="Risk">What is at hand.</param>
    /// <param name="Where">District, or the county.</param>
    /// <param name="Action">What is proposed; a proposal, nothing decided.</param>
    public sealed record Risk(string What, string Where, string Action);

    public static IReadOnlyList<Risk> Risks(ReportMaterial m) => [.. Funding(m), .. Costs(m), .. Milestones(m), .. Lacking(m)];

    /// <summary>The same for those who decide on the whole: overdue milestones are one question.</summary>
    public static Block Questions(ReportMaterial m)
    {
        IReadOnlyList<Risk> risks = [.. Funding(m), .. Costs(m), .. MilestonesTogether(m), .. Lacking(m)];
        return risks.Count == 0
            ? new ParagraphBlock(m.Say("Inga frågor kräver ställningstagande denna period.", "No questions call for a position this period."))
            : new BulletsBlock(null, [.. risks.Select(r => $"{r.What} {m.Say("Föreslagen åtgärd", "Proposed action")}: {r.Action}")]);
    }

    public static Block Table(ReportMaterial m)
    {
        var risks = Risks(m);
        return risks.Count == 0
            ? new ParagraphBlock(m.Say("Inga risker framgår av de inlämnade uppgifterna.", "The figures submitted point to no risks."))
            : new TableBlock(
                m.Say("Risker och åtgärder", "Risks and actions"),
                [new(m.Say("Risk", "Risk"), ColumnKind.Text), new(m.Say("Var", "Where"), ColumnKind.Short), new(m.Say("Föreslagen åtgärd", "Proposed action"), ColumnKind.Text)],
                [.. risks.Select(r => new TableRow([r.What, r.Where, ReportMaterial.Capital(r.Action)]))]);
    }

    private static IEnumerable<Risk> Funding(ReportMaterial m)
    {
        if (Figures.Funding.Of(m.Budget.Items) is not { Unfunded: > 0 } total) yield break;
        yield return new Risk(
            m.Say($"{m.Kronor(total.Unfunded)} av behovet är ofinansierat.", $"{m.Kronor(total.Unfunded)} of the need is unfunded."),
            m.DistrictName(m.County),
            m.Say(
                "ta ställning till om huvudmännen ska tillfrågas om motsvarande summa.",
                "take a position on whether the principals are to be asked for the corresponding sum."));
    }

    private static IEnumerable<Risk> Costs(ReportMaterial m) => CostPart.Strays(m).Take(4).Select(i => new Risk(
        m.Say($"{i.Label ?? i.Item}: prognosen avviker {CostPart.Deviation(m, i)} mot budget.", $"{i.Label ?? i.Item}: the forecast deviates {CostPart.Deviation(m, i)} from the budget."),
        m.DistrictName(i.District),
        i.Forecast > i.Decided
            ? m.Say("begär en åtgärdsplan för att hålla budgeten.", "ask for a plan to keep to the budget.")
            : m.Say("klargör om medlen behövs eller kan användas till annat.", "clarify whether the funds are needed or can be used otherwise.")));

    private static IEnumerable<Risk> Milestones(ReportMaterial m) => MilestonePart.Overdue(m).Take(4).Select(s => new Risk(
        m.Say($"{s.Name} är försenad: plan {m.Date(s.PlanEnd)}, prognos {m.Date(s.ForecastEnd)}.", $"{s.Name} is overdue: plan {m.Date(s.PlanEnd)}, forecast {m.Date(s.ForecastEnd)}."),
        m.DistrictName(s.District),
        s.Owner is { } owner
            ? m.Say($"{owner} redovisar ny tidplan.", $"{owner} presents a new timetable.")
            : m.Say("utse ansvarig och begär ny tidplan.", "appoint someone responsible and ask for a new timetable.")));

    private static IEnumerable<Risk> MilestonesTogether(ReportMaterial m)
    {
        var overdue = MilestonePart.Overdue(m);
        if (overdue.Count < 2) return Milestones(m);
        var names = m.List([.. overdue.Select(s => s.Name)]);
        return
        [
            new Risk(
                m.Say($"{overdue.Count} milstolpar är försenade: {names}.", $"{overdue.Count} milestones are overdue: {names}."), m.DistrictName(m.County),
                m.Say("de ansvariga redovisar nya tidplaner.", "those responsible present new timetables.")),
        ];
    }

    private static IEnumerable<Risk> Lacking(ReportMaterial m)
    {
        if (SubmissionStanding.Lacks(m) is not { Count: > 0 } lacks) yield break;
        yield return new Risk(
            m.Say($"Uppgifter saknas: {m.List(lacks)}.", $"Data is missing: {m.List(lacks)}."), m.DistrictName(m.County),
            m.Say("berörda länsdelar lämnar in före nästa rapport.", "the districts concerned submit before the next report."));
    }
}
