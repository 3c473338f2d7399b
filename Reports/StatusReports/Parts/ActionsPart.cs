using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>What has moved since last month, and what next month asks for.</summary>
internal static class ActionsPart
{
    public static IEnumerable<Block> SinceLastMonth(ReportMaterial m)
    {
        var rows = MilestonePart.All(m).Where(s => Moved(s) || s.IsOverdue).Select(s => new TableRow(
            [s.Name, m.DistrictName(s.District), s.Owner ?? ".", What(m, s)])).ToList();
        yield return rows.Count == 0
            ? new ParagraphBlock(m.Say("Inget läge har ändrats sedan förra månaden.", "No state has changed since last month."))
            : new TableBlock(
                m.Say("Ändrat läge eller försenat", "Changed state or overdue"),
                [
                    new(m.Say("Milstolpe", "Milestone"), ColumnKind.Text), new(m.Say("Länsdel", "District"), ColumnKind.Short),
                    new(m.Say("Ansvarig", "Responsible"), ColumnKind.Name), new(m.Say("Sedan förra månaden", "Since last month"), ColumnKind.Text),
                ], rows);
        yield return new HeadingBlock(m.Say("Föreslagen åtgärd", "Proposed action"));
        yield return QuestionsPart.Table(m);
    }

    public static IEnumerable<Block> NextMonth(ReportMaterial m)
    {
        var next = m.Period.AddMonths(1);
        var due = MilestonePart.All(m).Where(s => s.IsOpen && s.Expected is { } end && Month.Of(end.Day) == next).OrderBy(s => s.Expected?.Latest).ToList();
        var deadline = m.Completeness.Deadlines.Of(next);
        yield return new BulletsBlock(null,
        [
            m.Say($"Rapporterna för {next.LongForm(m.Language)} ska vara inne senast {ReportMaterial.Day(deadline)}.", $"The reports for {next.LongForm(m.Language)} are due by {ReportMaterial.Day(deadline)}."),
            .. SubmissionStanding.Lacks(m).Select(l => m.Say($"Saknas fortfarande för {m.Period.LongForm(m.Language)}: {l}.", $"Still missing for {m.Period.LongForm(m.Language)}: {l}.")),
            due.Count == 0 ? m.Say($"Ingen milstolpe väntas under {next.LongForm(m.Language)}.", $"No milestone is expected in {next.LongForm(m.Language)}.")
                : m.Say("Milstolpar som väntas: ", "Milestones expected: ") + string.Join("; ", due.Select(s => $"{s.Name} ({MilestoneStanding.When(m, s)})")) + ".",
        ]);
    }

    private static bool Moved(Milestone s) => s.PreviousStatus is null || s.PreviousStatus != s.Status || s.PreviousForecast != s.ForecastEnd;

    private static string What(ReportMaterial m, Milestone s) => s switch
    {
        { PreviousStatus: null } => m.Say($"ny, {MilestoneStanding.State(m, s)}", $"new, {MilestoneStanding.State(m, s)}"),
        { Status: MilestoneStatus.Done } when s.PreviousStatus != s.Status => m.Say("klar", "done"),
        { PreviousForecast: { } before, ForecastEnd: { } now } when before != now => m.Say(
            $"prognos ändrad från {m.Date(before)} till {m.Date(now)}", $"forecast moved from {m.Date(before)} to {m.Date(now)}"),
        { IsOverdue: true } => m.Say($"fortfarande försenad, {MilestoneStanding.When(m, s)}", $"still overdue, {MilestoneStanding.When(m, s)}"),
        _ => MilestoneStanding.State(m, s),
    };
}
