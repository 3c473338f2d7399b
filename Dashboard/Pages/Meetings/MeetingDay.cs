using System.Globalization;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Meetings;

/// <summary>Days and moments as they are said at a meeting.</summary>
public static class MeetingDay
{
    private static readonly Phrase[] Weekdays =
        [new("söndag", "Sunday"), new("måndag", "Monday"), new("tisdag", "Tuesday"), new("onsdag", "Wednesday"), new("torsdag", "Thursday"), new("fredag", "Friday"), new("lördag", "Saturday")];

    /// <summary><c>Torsdag 10 december 2026</c>.</summary>
    public static Phrase InWords(DateOnly day)
    {
        var (weekday, date) = (Weekdays[(int)day.DayOfWeek], Month.Of(day).InWords());
        return new($"{char.ToUpperInvariant(weekday.Sv[0])}{weekday.Sv[1..]} {day.Day} {date.Sv}", $"{weekday.En} {day.Day} {date.En}");
    }

    /// <summary><c>i dag</c>, <c>i morgon</c> or <c>om 12 dagar</c>.</summary>
    public static Phrase Until(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => new("i dag", "today"),
        1 => new("i morgon", "tomorrow"),
        var days => new($"om {days} dagar", $"in {days} days"),
    };

    /// <summary><c>28 november kl. 10.14</c>, Swedish time.</summary>
    public static Phrase At(DateTimeOffset moment)
    {
        var local = Stockholm.In(moment);
        var month = Month.Of(DateOnly.FromDateTime(local.DateTime));
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{local.Day} {month.LongName(Language.Swedish)} kl. {local:HH'.'mm}"),
            string.Create(CultureInfo.InvariantCulture, $"{local.Day} {month.LongName(Language.English)} at {local:HH':'mm}"));
    }
}
