using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Composition;

/// <summary>What was to be done, what is done and what comes next, seen from the day of the table.</summary>
public static class MilestoneStanding
{
    private const int DaysAhead = 90;

    public static IReadOnlyList<Milestone> Passed(IEnumerable<Milestone> all) => [.. all.Where(s => s.Status == MilestoneStatus.Done)];

    public static IReadOnlyList<Milestone> Overdue(IEnumerable<Milestone> all) => [.. all.Where(s => s.IsOverdue)];

    /// <summary>Open and expected within ninety days, the overdue ones first.</summary>
    public static IReadOnlyList<Milestone> Next(IEnumerable<Milestone> all, DateOnly day) =>
        [.. all.Where(s => s.IsOpen && (s.IsOverdue || s.Expected is { } end && end.Day <= day.AddDays(DaysAhead)))
            .OrderByDescending(s => s.IsOverdue).ThenBy(s => s.Expected?.Latest)];

    /// <summary>Done within the last ninety days.</summary>
    public static IReadOnlyList<Milestone> JustPassed(IEnumerable<Milestone> all, DateOnly day) =>
        [.. Passed(all).Where(s => s.ActualEnd is { } end && end.Latest > day.AddDays(-DaysAhead)).OrderBy(s => s.ActualEnd!.Value.Latest)];

    /// <summary>One sentence; <c>null</c> when no milestones are reported.</summary>
    public static string? Finding(CountyFigures f, IReadOnlyList<Milestone> all)
    {
        if (all.Count == 0) return null;
        var overdue = Overdue(all).Count;
        var late = overdue switch
        {
            0 => "",
            1 => f.Say(", en är försenad", ", one is overdue"),
            _ => f.Say($", {overdue} är försenade", $", {overdue} are overdue"),
        };
        var next = Next(all, f.Milestones.Day).FirstOrDefault(s => !s.IsOverdue) is { } first
            ? f.Say($" Närmast: {first.Name} ({When(f, first)}).", $" Next: {first.Name} ({When(f, first)}).") : "";
        var passed = Passed(all).Count;
        return f.Say(
            $"{passed} av {all.Count} milstolpar är {(passed == 1 ? "klar" : "klara")}{late}.", $"{passed} of {all.Count} milestones {(passed == 1 ? "is" : "are")} done{late}.") + next;
    }

    /// <summary><c>väntas 2010-11-15</c>, with a word where the date is not settled.</summary>
    public static string When(CountyFigures f, Milestone milestone) => milestone switch
    {
        { Expected: null } => f.Say("datum saknas", "no date given"),
        { Preliminary: true } => f.Say($"preliminärt {f.Date(milestone.Expected)}", $"preliminarily {f.Date(milestone.Expected)}"),
        _ => f.Say($"väntas {f.Date(milestone.Expected)}", $"expected {f.Date(milestone.Expected)}"),
    };

    public static string State(CountyFigures f, Milestone milestone)
    {
        var word = f.Say(milestone switch
        {
            { IsOverdue: true } => new Phrase("försenad", "overdue"),
            { Status: MilestoneStatus.NotStarted } => new Phrase("ej påbörjad", "not started"),
            { Status: MilestoneStatus.Done } => new Phrase("klar", "done"),
            { Status: MilestoneStatus.Late } => new Phrase("väntas bli sen", "expected late"),
            { Status: MilestoneStatus.Cancelled } => new Phrase("avbruten", "cancelled"),
            _ => new Phrase("pågår", "under way"),
        });
        return milestone is { Preliminary: true, IsOpen: true } ? f.Say($"{word}, prel.", $"{word}, prel.") : word;
    }
}
