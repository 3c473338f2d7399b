using SmvInsights.Dashboard.Jobs;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Tests.Jobs;

/// <summary>When schedules run, as the clock of Stockholm goes.</summary>
public sealed class RunTimesTests
{
    [Theory]
    // the clock is set forward at 02:00 on 29 March 2026, and back at 03:00 on 25 October
    [InlineData("0 0 8 28 * ?", "2026-02-10", "2026-02-28 08:00 +01", "2026-03-28 08:00 +01", "2026-04-28 08:00 +02")]
    [InlineData("0 30 2 25 * ?", "2026-09-26", "2026-10-25 02:30 +02", "2026-11-25 02:30 +01", "2026-12-25 02:30 +01")]
    [InlineData("W5 08:00", "2026-02-10", "2026-03-06 08:00 +01", "2026-04-09 08:00 +02", "2026-05-08 08:00 +02")]
    [InlineData("W5 08:00", "2026-10-08", "2026-11-06 08:00 +01", "2026-12-07 08:00 +01", "2027-01-11 08:00 +01")]
    // the last day, into a leap year's February and out of it
    [InlineData("0 0 8 L * ?", "2028-01-31", "2028-01-31 08:00 +01", "2028-02-29 08:00 +01", "2028-03-31 08:00 +02")]
    [InlineData("0 0 8 29 2 ?", "2026-01-01", "2028-02-29 08:00 +01", "2032-02-29 08:00 +01")]
    [InlineData("W1 00:00", "2026-11-30", "2026-12-01 00:00 +01", "2027-01-04 00:00 +01", "2027-02-01 00:00 +01")]
    public void Runs_keep_the_time_of_day_through_both_changes_of_the_clock_the_new_year_and_a_leap_day(string schedule, string after, params string[] runs) =>
        RunTimes.After(schedule, At(after + " 00:00"), []).Take(runs.Length).Select(Told).ShouldBe(runs);

    [Fact]
    public void A_time_that_the_clock_skips_comes_when_it_has_been_set_forward_and_one_that_comes_twice_comes_once()
    {
        var spring = RunTimes.After("0 30 2 29 3 ?", At("2026-03-01 00:00"), []).First();
        spring.UtcDateTime.Date.ShouldBe(new DateTime(2026, 3, 29));
        Stockholm.In(spring).Hour.ShouldBe(3);
        RunTimes.After("0 30 2 25 10 ?", At("2026-10-01 00:00"), []).TakeWhile(r => r < At("2026-10-26 00:00")).Count().ShouldBe(1);

        // Monday 30 March and 26 October: the meeting's run is on the Friday before, on the other side of the change
        RunTimes.After("M1 02:30", At("2026-01-01 00:00"), [Meeting("2026-03-30"), Meeting("2026-10-26")]).Select(Told)
            .ShouldBe(["2026-03-27 02:30 +01", "2026-10-23 02:30 +02"]);
    }

    [Fact]
    public void Before_a_meeting_counts_the_days_that_people_work()
    {
        // Epiphany, the weekend, New Year and its eve do not count
        RunTimes.After("M5 08:00", At("2026-12-01 00:00"), [Meeting("2027-01-08"), Meeting("2026-12-15")]).Select(Told)
            .ShouldBe(["2026-12-08 08:00 +01", "2026-12-29 08:00 +01"]);
    }

    [Fact]
    public void A_meeting_entered_when_its_run_would_have_been_has_none() =>
        RunTimes.After("M5 08:00", At("2026-10-01 00:00"), [new(new(2026, 11, 20), At("2026-11-13 09:00")), new(new(2026, 12, 18), At("2026-11-13 09:00"))]).Select(Told)
            .ShouldBe(["2026-12-11 08:00 +01"]);

    [Fact]
    public void A_month_is_reported_once_however_many_moments_the_schedule_has_in_it()
    {
        var reported = new RunFacts([Meeting("2026-11-20"), Meeting("2026-11-27"), Meeting("2027-01-15")], new HashSet<Month> { new(2026, 9) });

        RunTimes.Coming("0 0 8 ? * MON", At("2026-10-10 00:00"), reported).Take(3).Select(Told)
            .ShouldBe(["2026-11-02 08:00 +01", "2026-12-07 08:00 +01", "2027-01-04 08:00 +01"]);
        RunTimes.Coming("M3 08:00", At("2026-10-10 00:00"), reported).Select(Told).ShouldBe(["2026-11-17 08:00 +01", "2027-01-12 08:00 +01"]);
    }

    private static MeetingDay Meeting(string day) => new(DateOnly.ParseExact(day, "yyyy-MM-dd"), DateTimeOffset.MinValue);

    /// <summary>By the wall clock of Stockholm.</summary>
    private static DateTimeOffset At(string local)
    {
        var at = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return Stockholm.Moment(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
    }

    private static string Told(DateTimeOffset run) => Stockholm.In(run).ToString("yyyy-MM-dd HH:mm zz", System.Globalization.CultureInfo.InvariantCulture);
}
