using System.Globalization;
using System.Text.RegularExpressions;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Organisation.Groups;

/// <summary>The usual kind of schedule: a day of every month and a time, Europe/Stockholm.</summary>
/// <param name="Day">1–28, or <see cref="LastDay"/>.</param>
public readonly partial record struct MonthlySchedule(int Day, TimeOnly Time)
{
    /// <summary>Stands for the last day of the month, whichever that is.</summary>
    public const int LastDay = 0;

    /// <summary><c>0 30 7 20 * ?</c></summary>
    public string Cron => string.Create(CultureInfo.InvariantCulture, $"0 {Time.Minute} {Time.Hour} {(Day == LastDay ? "L" : Day)} * ?");

    public Phrase Told => Day == LastDay
        ? new($"sista dagen i månaden {Time:HH\\:mm}", $"the last day of the month at {Time:HH\\:mm}")
        : new($"den {NumberForm.Ordinal(Day)} varje månad {Time:HH\\:mm}", $"on day {Day} of each month at {Time:HH\\:mm}");

    /// <param name="day"><c>1</c>–<c>28</c>, or <c>L</c>.</param>
    /// <param name="time"><c>07:30</c></param>
    public static bool TryRead(string? day, string? time, out MonthlySchedule schedule)
    {
        schedule = default;
        var number = day == "L" ? LastDay : int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 28 ? n : -1;
        if (number < 0 || !TimeOnly.TryParseExact(time, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) return false;
        schedule = new MonthlySchedule(number, at);
        return true;
    }

    /// <summary>Reads an expression of the usual kind back.</summary>
    public static bool TryRead(string cron, out MonthlySchedule schedule)
    {
        var match = Usual().Match(cron);
        return TryRead(match.Groups["day"].Value, $"{match.Groups["hour"].Value}:{match.Groups["minute"].Value.PadLeft(2, '0')}", out schedule);
    }

    [GeneratedRegex(@"^0 (?<minute>\d{1,2}) (?<hour>\d{1,2}) (?<day>\d{1,2}|L) \* \?$")]
    private static partial Regex Usual();
}
