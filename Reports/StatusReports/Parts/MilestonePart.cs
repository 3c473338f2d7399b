using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>What was to be done, what is done and what comes next, seen from the last day of the period.</summary>
internal static class MilestonePart
{
    private const int DaysAhead = 90;

    /// <summary>More lines than this do not fit a page with its heading.</summary>
    private const int MostInChart = 12;

    public static IReadOnlyList<Milestone> All(ReportMaterial m) => m.Milestones.Milestones;

    public static IReadOnlyList<Milestone> Passed(ReportMaterial m) => [.. All(m).Where(s => s.Status == MilestoneStatus.Done)];

    public static IReadOnlyList<Milestone> Open(ReportMaterial m) => [.. All(m).Where(s => s.IsOpen)];

    public static IReadOnlyList<Milestone> Overdue(ReportMaterial m) => [.. All(m).Where(s => s.IsOverdue)];

    /// <summary>Open and expected within ninety days, the overdue ones first.</summary>
    public static IReadOnlyList<Milestone> Next(ReportMaterial m) =>
        [.. All(m).Where(s => s.IsOpen && (s.IsOverdue || s.Expected is { } end && end.Day <= m.Milestones.Day.AddDays(DaysAhead)))
            .OrderByDescending(s => s.IsOverdue).ThenBy(s => s.Expected?.Latest)];

    /// <summary>Open, and expected later or at no stated date.</summary>
    public static IReadOnlyList<Milestone> Later(ReportMaterial m) => [.. All(m).Where(s => s.IsOpen).Except(Next(m))];

    /// <summary>One sentence for the summary; <c>null</c> when no milestones are reported.</summary>
    public static string? Finding(ReportMaterial m)
    {
        if (All(m).Count == 0) return null;
        var overdue = Overdue(m);
        var late = overdue.Count == 0 ? "" : m.Say($", {overdue.Count} är försenade", $", {overdue.Count} are overdue");
        var next = Next(m).FirstOrDefault(s => !s.IsOverdue) is { } first
            ? m.Say($" Närmast: {first.Name} ({When(m, first)}).", $" Next: {first.Name} ({When(m, first)}).") : "";
        return m.Say($"{Passed(m).Count} av {All(m).Count} milstolpar är klara{late}.", $"{Passed(m).Count} of {All(m).Count} milestones are done{late}.") + next;
    }

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
                m.Date(s.PlanEnd), m.Date(s.ActualEnd ?? s.ForecastEnd), State(m, s),
            ])),
        ]);

    /// <summary>The table, or a sentence where it would be empty.</summary>
    public static Block TableOrNone(ReportMaterial m, string caption, IReadOnlyList<Milestone> milestones, Phrase none, bool withDistrict = true) =>
        milestones.Count == 0 ? new ParagraphBlock(m.Say(none)) : Table(m, caption, milestones, withDistrict);

    public static NoteBlock Missing(ReportMaterial m) => new(m.Say(
        "Inga milstolpar har rapporterats, så läget kan inte redovisas.", "No milestones have been reported, so their state cannot be shown."));

    public static ChartBlock? Chart(ReportMaterial m, IReadOnlyList<Milestone> milestones)
    {
        var shown = milestones.Where(s => s.Expected is not null).OrderByDescending(s => s.IsOverdue).ThenBy(s => s.Expected?.Latest).Take(MostInChart).ToList();
        if (shown.Count == 0) return null;
        var overdue = milestones.Count(s => s.IsOverdue);
        return Charting.Block(new MilestoneTimeline
        {
            Language = m.Language,
            Title = overdue switch
            {
                0 => m.Say("Inga milstolpar är försenade", "No milestones are overdue"),
                1 => m.Say("En milstolpe är försenad", "One milestone is overdue"),
                _ => m.Say($"{overdue} milstolpar är försenade", $"{overdue} milestones are overdue"),
            },
            Subtitle = m.Say($"Öppna milstolpar, läget {ReportMaterial.Day(m.Milestones.Day)}", $"Open milestones as of {ReportMaterial.Day(m.Milestones.Day)}"),
            Today = m.Milestones.Day,
            Milestones =
            [
                .. shown.Select(s => new MilestoneMark(
                    $"{s.District}-{s.Project}-{s.Id}", s.Name, m.DistrictName(s.District), s.PlanStart, s.PlanEnd, s.ForecastEnd, s.ActualEnd, s.Status, s.Preliminary)),
            ],
        });
    }

    /// <summary><c>väntas 2010-11-15</c>, with a word where the date is not settled.</summary>
    public static string When(ReportMaterial m, Milestone milestone) => milestone switch
    {
        { Expected: null } => m.Say("datum saknas", "no date given"),
        { Preliminary: true } => m.Say($"preliminärt {m.Date(milestone.Expected)}", $"preliminarily {m.Date(milestone.Expected)}"),
        _ => m.Say($"väntas {m.Date(milestone.Expected)}", $"expected {m.Date(milestone.Expected)}"),
    };

    public static string State(ReportMaterial m, Milestone milestone)
    {
        var word = m.Say(milestone switch
        {
            { IsOverdue: true } => new Phrase("försenad", "overdue"),
            { Status: MilestoneStatus.NotStarted } => new Phrase("ej påbörjad", "not started"),
            { Status: MilestoneStatus.Done } => new Phrase("klar", "done"),
            { Status: MilestoneStatus.Late } => new Phrase("försenad", "late"),
            { Status: MilestoneStatus.Cancelled } => new Phrase("avbruten", "cancelled"),
            _ => new Phrase("pågår", "under way"),
        });
        return milestone is { Preliminary: true, IsOpen: true } ? m.Say($"{word}, prel.", $"{word}, prel.") : word;
    }
}
