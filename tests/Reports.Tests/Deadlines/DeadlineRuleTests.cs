using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Deadlines;

namespace SmvInsights.Reports.Tests.Deadlines;

public class DeadlineRuleTests
{
    private static readonly DeadlineRule Twelfth = DeadlineRule.Usual;

    [Theory]
    [InlineData("2026-10", "2026-11-12")]
    [InlineData("2026-11", "2026-12-14")]
    [InlineData("2025-12", "2026-01-12")]
    public void The_day_moves_to_the_next_on_which_people_work(string month, string day) => Twelfth.Of(MonthOf(month), []).ShouldBe(Day(day));

    [Theory]
    [InlineData("2026-10", 8, "2026-11-11")]
    [InlineData("2025-12", 5, "2026-01-09")]
    [InlineData("2026-03", 3, "2026-04-07")]
    public void Working_days_pass_over_what_is_off(string month, int number, string day) =>
        new DeadlineRule(DeadlineBy.WorkingDay, number, 0).Of(MonthOf(month), []).ShouldBe(Day(day));

    [Fact]
    public void The_next_meeting_that_leaves_time_brings_it_forward_when_it_was_set_in_time()
    {
        Twelfth.Of(MonthOf("2026-10"), [Meeting("2026-11-16")]).ShouldBe(Day("2026-11-09"));
        Twelfth.Of(MonthOf("2026-10"), [Meeting("2026-11-03"), Meeting("2026-11-16")]).ShouldBe(Day("2026-11-09"), "five working days before the 3rd lie in October");
        Twelfth.Of(MonthOf("2026-10"), [Meeting("2026-11-27")]).ShouldBe(Day("2026-11-12"));
        Twelfth.Of(MonthOf("2026-10"), [Meeting("2026-11-16", setOn: "2026-11-09")]).ShouldBe(Day("2026-11-12"), "nobody could know the day before");
        (Twelfth with { BeforeMeeting = 0 }).Of(MonthOf("2026-10"), [Meeting("2026-11-16")]).ShouldBe(Day("2026-11-12"));
    }

    [Fact]
    public void Whatever_the_rule_and_the_meetings_it_is_a_working_day_after_the_month_and_no_later_than_the_rule_alone() =>
        Prop.ForAll(AnyCase.ToArbitrary(), any =>
        {
            var (rule, month, meetings) = any;
            var day = rule.Of(month, meetings);
            SwedishCalendar.IsWorkingDay(day).ShouldBeTrue($"{day:O}");
            day.ShouldBeGreaterThan(month.LastDay);
            day.ShouldBeLessThanOrEqualTo(rule.Of(month, []));
            rule.Of(month.AddMonths(1), []).ShouldBeGreaterThan(rule.Of(month, []));
            rule.Of(month, meetings.Take(meetings.Length / 2)).ShouldBeGreaterThanOrEqualTo(day, "more meetings never give more time");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Gen<(DeadlineRule Rule, Month Month, MeetingDay[] Meetings)> AnyCase =>
        from byWorkingDay in Gen.Elements(true, false)
        from number in Gen.Choose(1, byWorkingDay ? 20 : 28)
        from before in Gen.Choose(0, 20)
        from month in Gen.Choose(0, 1200).Select(n => new Month(2000, 1).AddMonths(n))
        from meetings in (from away in Gen.Choose(-10, 70) from ahead in Gen.Choose(0, 60)
                          select new MeetingDay(month.LastDay.AddDays(away), month.LastDay.AddDays(away - ahead))).ArrayOf()
        select (new DeadlineRule(byWorkingDay ? DeadlineBy.WorkingDay : DeadlineBy.Day, number, before), month, meetings);

    private static MeetingDay Meeting(string day, string setOn = "2026-09-01") => new(Day(day), Day(setOn));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Month MonthOf(string text) => Month.TryParse(text, out var month) ? month : throw new FormatException(text);
}
