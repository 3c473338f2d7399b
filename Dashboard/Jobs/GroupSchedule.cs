using System.Globalization;
using System.Text.RegularExpressions;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Jobs;

public enum ScheduleKind
{
    DayOfMonth,

    /// <summary>The first, second … working day of each month.</summary>
    WorkingDay,

    /// <summary>So many working days before each of the group's meetings.</summary>
    BeforeMeeting,
}

/// <summary>A schedule of the kinds that people choose among, with a time of day, Europe/Stockholm.</summary>
/// <param name="Number">A day of the month 1–28 or <see cref="LastDay"/>; or working days, 1–<see cref="MostWorkingDays"/>.</param>
public readonly partial record struct GroupSchedule(ScheduleKind Kind, int Number, TimeOnly Time)
{
    /// <summary>Stands for the last day of the month, whichever that is.</summary>
    public const int LastDay = 0;

    public const int MostWorkingDays = 15;

    /// <summary>The day as it is chosen: <c>15</c>, <c>L</c>, <c>W5</c> for a working day, <c>M3</c> for days before a meeting.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{(Kind == ScheduleKind.DayOfMonth && Number == LastDay ? "L" : Number)}");

    /// <summary>As it is stored: <c>0 30 7 20 * ?</c>, <c>W5 07:30</c>, <c>M3 07:30</c>.</summary>
    public string Text => Kind == ScheduleKind.DayOfMonth
        ? string.Create(CultureInfo.InvariantCulture, $"0 {Time.Minute} {Time.Hour} {Code} * ?")
        : string.Create(CultureInfo.InvariantCulture, $"{Code} {Time:HH\\:mm}");

    public Phrase Told => Kind switch
    {
        ScheduleKind.WorkingDay => new($"{NumberForm.Ordinal(Number).Sv} arbetsdagen varje månad {Time:HH\\:mm}", $"the {NumberForm.Ordinal(Number).En} working day of each month at {Time:HH\\:mm}"),
        ScheduleKind.BeforeMeeting when Number == 1 => new($"arbetsdagen före varje sammanträde {Time:HH\\:mm}", $"the working day before each meeting at {Time:HH\\:mm}"),
        ScheduleKind.BeforeMeeting => new($"{Number} arbetsdagar före varje sammanträde {Time:HH\\:mm}", $"{Number} working days before each meeting at {Time:HH\\:mm}"),
        _ when Number == LastDay => new($"sista dagen i månaden {Time:HH\\:mm}", $"the last day of the month at {Time:HH\\:mm}"),
        _ => new($"den {NumberForm.Ordinal(Number).Sv} varje månad {Time:HH\\:mm}", $"the {NumberForm.Ordinal(Number).En} of each month at {Time:HH\\:mm}"),
    };

    private string Prefix => Kind switch { ScheduleKind.WorkingDay => "W", ScheduleKind.BeforeMeeting => "M", _ => "" };

    /// <param name="code">See <see cref="Code"/>.</param>
    /// <param name="time"><c>07:30</c></param>
    public static bool TryRead(string? code, string? time, out GroupSchedule schedule)
    {
        schedule = default;
        var (kind, digits) = code switch
        {
            ['W', .. var rest] => (ScheduleKind.WorkingDay, rest),
            ['M', .. var rest] => (ScheduleKind.BeforeMeeting, rest),
            _ => (ScheduleKind.DayOfMonth, code),
        };
        var most = kind == ScheduleKind.DayOfMonth ? 28 : MostWorkingDays;
        var number = code == "L" ? LastDay : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= most ? n : -1;
        if (number < 0 || !TimeOnly.TryParseExact(time, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) return false;
        schedule = new GroupSchedule(kind, number, at);
        return true;
    }

    /// <summary>Reads a stored one back; <c>false</c> for an expression of one's own.</summary>
    public static bool TryRead(string text, out GroupSchedule schedule)
    {
        var match = Stored().Match(text);
        return TryRead(match.Groups["code"].Value, $"{match.Groups["hour"].Value}:{match.Groups["minute"].Value.PadLeft(2, '0')}", out schedule);
    }

    [GeneratedRegex(@"^(?:0 (?<minute>\d{1,2}) (?<hour>\d{1,2}) (?<code>\d{1,2}|L) \* \?|(?<code>[WM]\d{1,2}) (?<hour>\d\d):(?<minute>\d\d))\z")]
    private static partial Regex Stored();
}
