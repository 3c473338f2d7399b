using Quartz;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Jobs;

/// <summary>When a steering group's schedule makes its report, by the wall clock of Stockholm.</summary>
public static class RunTimes
{
    /// <summary>The runs that will report: of each month the first, and none about a month that is reported.</summary>
    /// <exception cref="FormatException">The text is not a schedule.</exception>
    public static IEnumerable<DateTimeOffset> Coming(string schedule, DateTimeOffset after, RunFacts facts)
    {
        var reported = facts.Reported.ToHashSet();
        return After(schedule, after, facts.Meetings).Where(at => reported.Add(PeriodOf(at)));
    }

    /// <summary>All moments of the schedule, in the order of time. Without end, but for meetings and some expressions.</summary>
    /// <exception cref="FormatException">The text is not a schedule.</exception>
    public static IEnumerable<DateTimeOffset> After(string schedule, DateTimeOffset after, IReadOnlyList<MeetingDay> meetings) =>
        !GroupSchedule.TryRead(schedule, out var chosen) || chosen.Kind == ScheduleKind.DayOfMonth ? ByExpression(JobSchedules.Read(schedule), after)
        : chosen.Kind == ScheduleKind.WorkingDay ? OnWorkingDays(chosen, after)
        : BeforeMeetings(chosen, meetings).Where(at => at > after);

    /// <returns>The first run about the month; <c>null</c> when there is none.</returns>
    /// <exception cref="FormatException">The text is not a schedule.</exception>
    public static DateTimeOffset? Of(Month period, string schedule, RunFacts facts) =>
        After(schedule, Stockholm.Moment(period.AddMonths(1).FirstDay, TimeOnly.MinValue).AddSeconds(-1), facts.Meetings)
            .Take(1).Where(at => PeriodOf(at) == period).Select(at => (DateTimeOffset?)at).FirstOrDefault();

    /// <summary>The month that a run reports on: the one before.</summary>
    public static Month PeriodOf(DateTimeOffset run) => Month.Of(DateOnly.FromDateTime(Stockholm.In(run).DateTime)).AddMonths(-1);

    private static IEnumerable<DateTimeOffset> ByExpression(CronExpression expression, DateTimeOffset after)
    {
        for (var at = expression.GetNextValidTimeAfter(after); at is { } time; at = expression.GetNextValidTimeAfter(time)) yield return time;
    }

    private static IEnumerable<DateTimeOffset> OnWorkingDays(GroupSchedule schedule, DateTimeOffset after)
    {
        for (var month = PeriodOf(after).AddMonths(1); ; month = month.AddMonths(1))
        {
            var at = Stockholm.Moment(SwedishCalendar.Later(month.FirstDay.AddDays(-1), schedule.Number), schedule.Time);
            if (at > after) yield return at;
        }
    }

    private static IEnumerable<DateTimeOffset> BeforeMeetings(GroupSchedule schedule, IReadOnlyList<MeetingDay> meetings) => meetings
        .Select(m => (At: Stockholm.Moment(SwedishCalendar.Earlier(m.Day, schedule.Number), schedule.Time), m.SetAt))
        .Where(m => m.SetAt <= m.At).Select(m => m.At).Distinct().Order();
}
