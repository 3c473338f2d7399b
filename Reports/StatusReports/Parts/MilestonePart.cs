using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>What was to be done, what is done and what comes next, seen from the last day of the period.</summary>
internal static class MilestonePart
{
    public static IReadOnlyList<Milestone> All(ReportMaterial m) => m.Milestones.Milestones;

    public static IReadOnlyList<Milestone> Passed(ReportMaterial m) => MilestoneStanding.Passed(All(m));

    public static IReadOnlyList<Milestone> Open(ReportMaterial m) => [.. All(m).Where(s => s.IsOpen)];

    public static IReadOnlyList<Milestone> Overdue(ReportMaterial m) => MilestoneStanding.Overdue(All(m));

    public static IReadOnlyList<Milestone> Next(ReportMaterial m) => MilestoneStanding.Next(All(m), m.Milestones.Day);

    /// <summary>Open, and expected later or at no stated date.</summary>
    public static IReadOnlyList<Milestone> Later(ReportMaterial m) => [.. All(m).Where(s => s.IsOpen).Except(Next(m))];

    public static TableBlock Table(ReportMaterial m, string caption, IReadOnlyList<Milestone> milestones, bool withDistrict = true) => new(
        caption,
        [
            new(m.Say("Milstolpe", "Milestone"), ColumnKind.Text),
            .. withDistrict ? [new TableColumn(m.Say("Länsdel", "District"), ColumnKind.Short)] : Array.Empty<TableColumn>(),
            new(m.Say("Ansvarig", "Responsible"), ColumnKind.Name), new("Plan", ColumnKind.Short),
            new(milestones.Any(s => s.IsOpen) ? m.Say("Prognos", "Forecast") : m.Say("Klar", "Done"), ColumnKind.Short), new(m.Say("Läge", "State"), ColumnKind.Short),
        ],
        [
            .. milestones.Select(s => new TableRow(
            [
                s.Name, .. withDistrict ? [m.DistrictName(s.District)] : Array.Empty<string>(), s.Owner ?? ".",
                m.Date(s.PlanEnd), m.Date(s.ActualEnd ?? s.ForecastEnd), MilestoneStanding.State(m, s),
            ]).TracedBy(m.Trace(s))),
        ]);

    /// <summary>The table, or a sentence where it would be empty.</summary>
    public static Block TableOrNone(ReportMaterial m, string caption, IReadOnlyList<Milestone> milestones, Phrase none, bool withDistrict = true) =>
        milestones.Count == 0 ? new ParagraphBlock(m.Say(none)) : Table(m, caption, milestones, withDistrict);

    public static NoteBlock Missing(ReportMaterial m) => new(m.Say(
        "Inga milstolpar har rapporterats, så läget kan inte redovisas.", "No milestones have been reported, so their state cannot be shown."));

    public static ChartBlock? Chart(ReportMaterial m, IReadOnlyList<Milestone> milestones) =>
        MilestonePlan.Of(m, milestones, m.Say("Öppna milstolpar", "Open milestones")) is { } chart ? Charting.Block(chart) : null;
}
