using SmvInsights.Dashboard.Pages.Shell;

namespace SmvInsights.Dashboard.Pages.Organisation;

/// <summary>How days and periods are written; a period's end is told by its last day.</summary>
public static class DatedWords
{
    /// <param name="from">First day, <c>null</c> for always.</param>
    /// <param name="to">First day no longer covered, <c>null</c> until further notice.</param>
    public static string Period(this Wording words, DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => words.Of("tills vidare", "until further notice"),
        ({ } first, null) => words.Of($"från och med {words.Day(first)}", $"from {words.Day(first)}"),
        (null, { } end) => words.Of($"till och med {words.Day(end.AddDays(-1))}", $"until {words.Day(end.AddDays(-1))}"),
        ({ } first, { } end) => $"{words.Day(first)} – {words.Day(end.AddDays(-1))}",
    };

    /// <summary>Whether a period is over, on, or still to come.</summary>
    public static PeriodState State(DateOnly? from, DateOnly? to, DateOnly today) =>
        to <= today ? PeriodState.Past : from > today ? PeriodState.Coming : PeriodState.Now;
}

public enum PeriodState
{
    Past,
    Now,
    Coming,
}
