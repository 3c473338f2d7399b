namespace SmvInsights.Ingestion.Time;

/// <summary>The days on which Swedish authorities work. Holidays by law (1989:253), and the eves of Midsummer, Christmas and the New Year as everywhere in public service.</summary>
public static class SwedishCalendar
{
    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>The latest moment since which so many working days have passed at <paramref name="moment"/>. From Tuesday 14:00 two back is Friday 14:00; from a day off it is as from the end of the last working day.</summary>
    /// <param name="workingDays">At least 1.</param>
    public static DateTimeOffset Back(DateTimeOffset moment, int workingDays)
    {
        var local = Stockholm.In(moment);
        var day = DateOnly.FromDateTime(local.DateTime);
        if (IsWorkingDay(day)) return Stockholm.Moment(Earlier(day, workingDays), TimeOnly.FromDateTime(local.DateTime));
        return Stockholm.Moment(Earlier(Earlier(day, 1), workingDays).AddDays(1), TimeOnly.MinValue);
    }

    /// <summary>The day itself when people work on it, else the first after it on which they do.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>So many working days after the day, which need not be one.</summary>
    public static DateOnly Later(DateOnly day, int workingDays) => Step(day, workingDays, 1);

    /// <summary>So many working days before the day, which need not be one.</summary>
    public static DateOnly Earlier(DateOnly day, int workingDays) => Step(day, workingDays, -1);

    /// <param name="year">1583–4099.</param>
    public static DateOnly EasterSunday(int year)
    {
        // Meeus, Astronomical Algorithms (1991), chapter 8
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var days = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        return new DateOnly(year, days / 31, days % 31 + 1);
    }

    private static DateOnly Step(DateOnly day, int workingDays, int direction)
    {
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(direction);
            if (IsWorkingDay(day)) left--;
        }
        return day;
    }

    /// <summary>Those that can fall on a weekday; Whit Sunday, Midsummer Day and All Saints' Day never do.</summary>
    private static bool IsHoliday(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) or (1, 6) or (5, 1) or (6, 6) or (12, 24) or (12, 25) or (12, 26) or (12, 31) => true,
        (6, >= 19 and <= 25) when day.DayOfWeek == DayOfWeek.Friday => true,
        (3 or 4 or 5 or 6, _) => day.DayNumber - EasterSunday(day.Year).DayNumber is -2 or 1 or 39,
        _ => false,
    };
}
