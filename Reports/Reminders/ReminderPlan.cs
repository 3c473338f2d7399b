using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Deadlines;

namespace SmvInsights.Reports.Reminders;

/// <summary>One time at which what lacks is reminded of.</summary>
/// <param name="Key">The same however the days are set: <c>before</c>, <c>after 1</c> and on, <c>coordinator</c>.</param>
/// <param name="Day">A working day.</param>
public sealed record Occasion(string Key, DateOnly Day)
{
    public const string Before = "before";
    public const string Coordinator = "coordinator";

    private static readonly TimeOnly Hour = new(8, 0);

    public bool IsToCoordinator => Key == Coordinator;

    public DateTimeOffset Moment => Stockholm.Moment(Day, Hour);
}

/// <summary>When a deadline is reminded of.</summary>
public static class ReminderPlan
{
    /// <summary>So long after its moment an occasion is still taken, if the site was away; after that it is let go.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(4);

    /// <returns>In the order of time.</returns>
    public static IReadOnlyList<Occasion> Of(DateOnly deadline, ReminderSettings settings)
    {
        var occasions = settings.After.Select((days, n) => new Occasion($"after {n + 1}", SwedishCalendar.Later(deadline, days))).ToList();
        if (settings.Before > 0) occasions.Add(new(Occasion.Before, SwedishCalendar.Earlier(deadline, settings.Before)));
        if (settings.Coordinator > 0) occasions.Add(new(Occasion.Coordinator, SwedishCalendar.Later(deadline, settings.Coordinator)));
        return [.. occasions.OrderBy(o => o.Day)];
    }

    /// <summary>The latest occasion that has come, so that a site that was away sends one reminder and not three.</summary>
    /// <returns><c>null</c> when none has, or it came too long ago, or it looks forward to a day that has passed.</returns>
    public static Occasion? Due(DateOnly deadline, ReminderSettings settings, bool toCoordinator, DateTimeOffset now)
    {
        var come = Of(deadline, settings).Where(o => o.IsToCoordinator == toCoordinator && o.Moment <= now).ToList();
        if (come.Count == 0 || now - come[^1].Moment > Patience) return null;
        return come[^1].Key == Occasion.Before && DateOnly.FromDateTime(Stockholm.In(now).DateTime) > deadline ? null : come[^1];
    }
}
