using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Dashboard.Jobs;
using SmvInsights.Dashboard.Pages.Organisation.Groups;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Tests.Organisation.Groups;

public sealed class SchedulePreviewTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_time_of_day_is_kept_through_summer_time_and_each_run_is_about_the_month_before()
    {
        var preview = SchedulePreview.Of("0 0 8 15 * ?", RunFacts.None, Now);

        preview.Fault.ShouldBeNull();
        preview.Runs.Select(r => r.UtcDateTime.Hour).ShouldBe([7, 6, 6, 6, 6]);
        RunTimes.PeriodOf(preview.Runs[0]).ShouldBe(new Month(2026, 2));
    }

    [Theory]
    [InlineData("", "inget schema")]
    [InlineData("hej", "inget schema")]
    [InlineData("0 0 25 15 * ?", "inget schema")]
    [InlineData("0 0 8 15 *", "inget schema")]
    [InlineData("0 0 8 30 2 ?", "kör aldrig")]
    [InlineData("0 0 8 15 * ? 2020", "kör aldrig")]
    [InlineData("* * * * * ?", "flera gånger om dagen")]
    [InlineData("0 0 8,16 15 * ?", "flera gånger om dagen")]
    public void What_cannot_be_a_schedule_says_why(string schedule, string because) =>
        SchedulePreview.Of(schedule, RunFacts.None, Now).Fault.ShouldNotBeNull().Sv.ShouldContain(because);

    [Fact]
    public void Whatever_is_typed_has_an_answer() =>
        Prop.ForAll(
            Gen.Elements(" ", "0", "8", "15", "31", "32", "*", "?", "L", "W", "/", "-", ",", "#", "MON", "FRI#6", "99999999999", "å", "2099", "LW-3").ListOf(14).ToArbitrary(),
            pieces => SchedulePreview.Of(string.Concat(pieces), RunFacts.None, Now) is { } preview && (preview.Fault is not null || preview.Runs.Count > 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_usual_kind_is_written_as_an_expression_and_read_back() =>
        Prop.ForAll(
            (from kind in Gen.Elements(Enum.GetValues<ScheduleKind>())
             from number in kind == ScheduleKind.DayOfMonth ? Gen.Choose(GroupSchedule.LastDay, 28) : Gen.Choose(1, GroupSchedule.MostWorkingDays)
             from minute in Gen.Choose(0, 1439)
             select new GroupSchedule(kind, number, TimeOnly.MinValue.AddMinutes(minute))).ToArbitrary(),
            schedule => GroupSchedule.TryRead(schedule.Text, out var read) && read == schedule
                && SchedulePreview.Of(schedule.Text, RunFacts.None, Now).Runs.All(r => TimeOnly.FromDateTime(Stockholm.In(r).DateTime) == schedule.Time || schedule.Time.Hour is 2)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("0 0 8 ? * MON#2")]
    [InlineData("0 0 8 29 * ?")]
    [InlineData("30 0 8 1 * ?")]
    [InlineData("0 0 8 1 1/3 ?")]
    public void Other_expressions_are_left_as_they_are_written(string schedule) => GroupSchedule.TryRead(schedule, out _).ShouldBeFalse();
}
