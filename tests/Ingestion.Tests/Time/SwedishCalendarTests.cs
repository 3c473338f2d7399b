using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Tests.Time;

public class SwedishCalendarTests
{
    /// <summary>Days off that are neither Saturday nor Sunday, from the almanacs of their years.</summary>
    [Theory]
    [InlineData(2023, "01-06 04-07 04-10 05-01 05-18 06-06 06-23 12-25 12-26")]
    [InlineData(2024, "01-01 03-29 04-01 05-01 05-09 06-06 06-21 12-24 12-25 12-26 12-31")]
    [InlineData(2025, "01-01 01-06 04-18 04-21 05-01 05-29 06-06 06-20 12-24 12-25 12-26 12-31")]
    [InlineData(2026, "01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31")]
    [InlineData(2027, "01-01 01-06 03-26 03-29 05-06 06-25 12-24 12-31")]
    [InlineData(2028, "01-06 04-14 04-17 05-01 05-25 06-06 06-23 12-25 12-26")]
    public void The_days_off_of_a_year_are_those_of_the_almanac(int year, string almanac)
    {
        var off = Days(year).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !SwedishCalendar.IsWorkingDay(d));
        string.Join(' ', off.Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture))).ShouldBe(almanac);
    }

    [Theory]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2019-04-21")]
    [InlineData("2038-04-25")]
    [InlineData("2285-03-22")]
    public void Easter_is_found_at_its_earliest_and_latest(string sunday) => SwedishCalendar.EasterSunday(Day(sunday).Year).ShouldBe(Day(sunday));

    [Fact]
    public void Easter_is_a_sunday_from_22_march_to_25_april_and_its_holidays_are_days_off() => Prop.ForAll(Gen.Choose(1900, 2300).ToArbitrary(), year =>
    {
        var easter = SwedishCalendar.EasterSunday(year);
        easter.DayOfWeek.ShouldBe(DayOfWeek.Sunday);
        easter.ShouldBeInRange(new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
        foreach (var days in (int[])[-2, 1, 39]) SwedishCalendar.IsWorkingDay(easter.AddDays(days)).ShouldBeFalse();
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-11-19 14:00", "2026-11-17 14:00")]
    [InlineData("2026-11-24 14:00", "2026-11-20 14:00")]
    [InlineData("2026-11-21 10:00", "2026-11-19 00:00")]
    [InlineData("2026-04-07 09:00", "2026-04-01 09:00")]
    [InlineData("2027-01-04 08:00", "2026-12-29 08:00")]
    public void Two_working_days_back_pass_over_what_is_off(string now, string back) => SwedishCalendar.Back(Local(now), 2).ShouldBe(Local(back));

    [Fact]
    public void Between_then_and_now_lie_as_many_working_days() => Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (hours, count) =>
    {
        var now = Local("2024-01-01 00:00").AddHours(hours);
        var then = Stockholm.In(SwedishCalendar.Back(now, count));
        var (from, to) = (DateOnly.FromDateTime(then.DateTime), DateOnly.FromDateTime(Stockholm.In(now).DateTime));
        Enumerable.Range(0, to.DayNumber - from.DayNumber).Count(n => SwedishCalendar.IsWorkingDay(from.AddDays(n))).ShouldBe(count);
        if (!SwedishCalendar.IsWorkingDay(to)) then.TimeOfDay.ShouldBe(TimeSpan.Zero);
    }).QuickCheckThrowOnFailure();

    private static IEnumerable<DateOnly> Days(int year)
    {
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1)) yield return day;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Local(string text) => Stockholm.Moment(Day(text[..10]), TimeOnly.ParseExact(text[11..], "HH:mm", CultureInfo.InvariantCulture));
}
