using SmvInsights.Dashboard.Jobs;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Organisation.Groups;

/// <summary>What a schedule would do: its next runs, or why it cannot be had.</summary>
/// <param name="Runs">At most five.</param>
/// <param name="Fault"><c>null</c> for a schedule that can be kept.</param>
public sealed record SchedulePreview(IReadOnlyList<DateTimeOffset> Runs, Phrase? Fault)
{
    private const int Shown = 5;
    private static readonly TimeSpan Closest = TimeSpan.FromHours(20);

    private static readonly Phrase NoSchedule = new(
        "Det är inget schema. Skriv sekund, minut, timme, dag, månad och veckodag, till exempel 0 0 8 15 * ?",
        "That is no schedule. Write second, minute, hour, day, month and weekday, for instance 0 0 8 15 * ?");

    private static readonly Phrase Never = new("Schemat kör aldrig. Välj en dag som finns.", "The schedule never runs. Choose a day that exists.");

    private static readonly Phrase TooOften = new("Schemat kör flera gånger om dagen. Rapporten skickas högst en gång per dag.", "The schedule runs several times a day. The report is sent once a day at most.");

    public static SchedulePreview Of(string schedule, DateTimeOffset now)
    {
        try
        {
            var runs = MonthlyRuns.Next(schedule, now, 40).ToList();
            var fault = runs.Count == 0 ? Never : runs.Zip(runs.Skip(1)).Any(r => r.Second - r.First < Closest) ? TooOften : (Phrase?)null;
            return new SchedulePreview([.. runs.Take(Shown)], fault);
        }
        catch (FormatException)
        {
            return new SchedulePreview([], NoSchedule);
        }
    }

    /// <summary>The month that a run reports on: the one before.</summary>
    public static Month MonthOf(DateTimeOffset run) => Month.Of(DateOnly.FromDateTime(Stockholm.In(run).DateTime)).AddMonths(-1);
}
