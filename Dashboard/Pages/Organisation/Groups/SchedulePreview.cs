using SmvInsights.Dashboard.Jobs;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Organisation.Groups;

/// <summary>What a schedule would do: its next runs, or why it cannot be had.</summary>
/// <param name="Runs">At most five; runs about a month that is reported are no runs.</param>
/// <param name="Skipped">The next moment of the schedule that is none, because its month has been reported.</param>
/// <param name="Fault"><c>null</c> for a schedule that can be kept.</param>
public sealed record SchedulePreview(IReadOnlyList<DateTimeOffset> Runs, Phrase? Fault, DateTimeOffset? Skipped = null)
{
    private const int Shown = 5;
    private static readonly TimeSpan Closest = TimeSpan.FromHours(20);

    private static readonly Phrase NoSchedule = new(
        "Det är inget schema. Skriv sekund, minut, timme, dag, månad och veckodag, till exempel 0 0 8 15 * ?",
        "That is no schedule. Write second, minute, hour, day, month and weekday, for instance 0 0 8 15 * ?");

    private static readonly Phrase Never = new("Schemat kör aldrig. Välj en dag som finns.", "The schedule never runs. Choose a day that exists.");

    private static readonly Phrase TooOften = new("Schemat kör flera gånger om dagen. Rapporten skickas högst en gång per dag.", "The schedule runs several times a day. The report is sent once a day at most.");

    public static SchedulePreview Of(string schedule, RunFacts facts, DateTimeOffset now)
    {
        try
        {
            var runs = RunTimes.After(schedule, now, facts.Meetings).Take(40).ToList();
            var byMeetings = GroupSchedule.TryRead(schedule, out var chosen) && chosen.Kind == ScheduleKind.BeforeMeeting;
            var fault = runs.Count == 0 && !byMeetings ? Never : runs.Zip(runs.Skip(1)).Any(r => r.Second - r.First < Closest) ? TooOften : (Phrase?)null;
            return new SchedulePreview(
                fault is null ? [.. RunTimes.Coming(schedule, now, facts).Take(Shown)] : [], fault,
                runs is [var next, ..] && facts.Reported.Contains(RunTimes.PeriodOf(next)) ? next : null);
        }
        catch (FormatException)
        {
            return new SchedulePreview([], NoSchedule);
        }
    }
}
