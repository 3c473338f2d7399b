using System.Globalization;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Deadlines;

public enum DeadlineBy
{
    /// <summary>A day of the following month; where nobody works on it, the next on which they do.</summary>
    Day,

    /// <summary>A working day of the following month, counted from its first.</summary>
    WorkingDay,
}

/// <summary>A meeting of a steering group, which the figures should be in for.</summary>
/// <param name="SetOn">When the date was written down.</param>
public sealed record MeetingDay(DateOnly Day, DateOnly SetOn);

/// <summary>The county's rule for the last day to send in a month's reports.</summary>
/// <param name="Number">Which day or working day.</param>
/// <param name="BeforeMeeting">Working days that reports are to be in before the next meeting; 0 where meetings do not matter.</param>
public sealed record DeadlineRule(DeadlineBy By, int Number, int BeforeMeeting)
{
    public const string NumberKey = "deadline_day";
    public const string ByKey = "deadline_by";
    public const string BeforeMeetingKey = "deadline_before_meeting";
    public const string WorkingDay = "working_day";

    public static readonly DeadlineRule Usual = new(DeadlineBy.Day, 12, 5);

    /// <param name="settings">As stored; what is not there is as usual.</param>
    public static DeadlineRule From(IReadOnlyDictionary<string, string> settings) => new(
        settings.GetValueOrDefault(ByKey) == WorkingDay ? DeadlineBy.WorkingDay : Usual.By,
        Of(settings, NumberKey) ?? Usual.Number,
        Of(settings, BeforeMeetingKey) ?? Usual.BeforeMeeting);

    /// <summary>Always a working day after the end of the month. A meeting that leaves no such day, or was set when it had passed, asks for nothing.</summary>
    /// <param name="month">The last one that is due then.</param>
    public DateOnly Of(Month month, IEnumerable<MeetingDay> meetings)
    {
        var ruled = Ruled(month);
        if (BeforeMeeting == 0) return ruled;
        var asked = meetings.Where(m => m.Day > month.LastDay && m.Day <= ruled.AddMonths(2))
            .Select(m => (Day: SwedishCalendar.Earlier(m.Day, BeforeMeeting), m.SetOn))
            .Where(d => d.Day > month.LastDay && d.SetOn < d.Day)
            .Select(d => (DateOnly?)d.Day).Min();
        return asked < ruled ? asked.Value : ruled;
    }

    /// <summary><c>den 12:e i månaden efter</c>, with what meetings may change.</summary>
    public Phrase Named()
    {
        var ruled = By == DeadlineBy.WorkingDay
            ? new Phrase($"den {NumberForm.Ordinal(Number).Sv} arbetsdagen i månaden efter", $"the {NumberForm.Ordinal(Number).En} working day of the following month")
            : new Phrase($"den {NumberForm.Ordinal(Number).Sv} i månaden efter", $"the {NumberForm.Ordinal(Number).En} of the following month");
        return BeforeMeeting == 0 ? ruled : new(
            $"{ruled.Sv}, men senast {BeforeMeeting} {(BeforeMeeting == 1 ? "arbetsdag" : "arbetsdagar")} före nästa sammanträde",
            $"{ruled.En}, but at least {BeforeMeeting} working {(BeforeMeeting == 1 ? "day" : "days")} before the next meeting");
    }

    private DateOnly Ruled(Month month)
    {
        if (By == DeadlineBy.WorkingDay) return SwedishCalendar.Later(month.LastDay, Number);
        var following = month.AddMonths(1);
        return SwedishCalendar.OnOrAfter(new DateOnly(following.Year, following.Number, Math.Min(Number, following.LastDay.Day)));
    }

    private static int? Of(IReadOnlyDictionary<string, string> settings, string key) =>
        settings.TryGetValue(key, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
