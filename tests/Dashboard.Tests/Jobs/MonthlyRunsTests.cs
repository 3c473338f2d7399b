using Dapper;
using Npgsql;
using SmvInsights.Dashboard.Jobs;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Meetings;
using SmvInsights.Reports.StatusReports.Holding;
using SmvInsights.Reports.StatusReports.Run;

namespace SmvInsights.Dashboard.Tests.Jobs;

/// <summary>What the minute's look at the schedules orders, on a clock that is moved.</summary>
[Collection("postgres")]
public sealed class MonthlyRunsTests(PostgresFixture postgres)
{
    private NpgsqlDataSource _database = null!;

    [Theory]
    [InlineData("0 0 8 15 * ?")]
    [InlineData("W10 08:00")]
    [InlineData("M3 08:00")]
    public async Task A_server_that_was_off_for_three_days_catches_up_once_with_the_month_it_was_about(string schedule)
    {
        await BeginAsync(schedule, "2026-12-12");
        await ExecuteAsync("insert into reports.meeting (steering_group_id, held_on, set_at) select id, '2026-12-18', '2026-11-01' from smv.steering_group where code = 'county'");

        (await LookAsync("2026-12-13")).ShouldBeEmpty();
        (await LookAsync("2026-12-16 09:00")).ShouldBe(["2026-11"]);
        (await LookAsync("2026-12-16 09:01")).ShouldBeEmpty();
        (await LookAsync("2026-12-31 23:59")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Months_without_a_server_are_caught_up_with_the_latest_alone_over_the_new_year()
    {
        await BeginAsync("0 0 8 15 * ?", "2026-11-01");

        (await LookAsync("2027-01-20")).ShouldBe(["2026-12"]);
        (await LookAsync("2027-01-20 00:01")).ShouldBeEmpty();
        (await LookAsync("2027-02-15 08:00")).ShouldBe(["2027-01"]);
    }

    [Fact]
    public async Task A_schedule_that_is_changed_between_two_runs_does_not_report_the_month_twice()
    {
        await BeginAsync("0 0 8 15 * ?", "2026-11-01");
        (await LookAsync("2026-11-15 08:00")).ShouldBe(["2026-10"]);

        await ExecuteAsync("update smv.steering_group set schedule = 'W14 08:00', schedule_since = '2026-11-16' where code = 'county'");

        (await LookAsync("2026-11-20")).ShouldBeEmpty();
        (await LookAsync("2026-12-18 08:00")).ShouldBe(["2026-11"]);
    }

    [Fact]
    public async Task A_month_that_was_mailed_by_hand_is_not_mailed_again_by_the_schedule_but_one_that_failed_or_was_only_made_is()
    {
        await BeginAsync("0 0 8 15 * ?", "2026-11-01");
        await OrderAsync(new(2026, 10), send: false);
        var failed = await OrderAsync(new(2026, 10), send: true);
        await ExecuteAsync("update reports.status_report set status = 'failed', finished_at = now() where id = @failed", new { failed });
        await OrderAsync(new(2026, 11), send: true);

        (await LookAsync("2026-11-15 08:00")).ShouldBe(["2026-10"]);
        (await LookAsync("2026-12-15 08:00")).ShouldBeEmpty();
        (await LookAsync("2027-01-15 08:00")).ShouldBe(["2026-12"]);
    }

    [Fact]
    public async Task Nodes_with_different_moments_of_a_schedule_mail_a_month_once()
    {
        await BeginAsync("0 0 8 15 * ?", "2026-11-01");
        var orders = Orders();

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => orders.PlaceAsync(
            new StatusReportRequest("county", new Month(2026, 10), Language.Swedish, "schema", Send: true) { ScheduledFor = At("2026-11-15 08:00").AddMinutes(n) }, default)));

        ids.Distinct().ShouldHaveSingleItem();
    }

    private async Task BeginAsync(string schedule, string since)
    {
        _database = await postgres.FreshDatabaseAsync();
        await ExecuteAsync("""
            update smv.steering_group set paused = code <> 'county';
            update smv.steering_group set schedule = @schedule, schedule_since = @since where code = 'county'
            """, new { schedule, since = At(since) });
    }

    /// <summary>Orders what is due at the moment, as the job does.</summary>
    /// <returns>The months that were ordered.</returns>
    private async Task<IReadOnlyList<string>> LookAsync(string local)
    {
        var due = await new MonthlyRuns(_database, new RunFactsReader(_database), new HoldReader(_database), new Standing(At(local))).FindAsync(default);
        foreach (var run in due)
            await Orders().PlaceAsync(new StatusReportRequest(run.Group, run.Period, Language.Swedish, "schema", Send: true) { ScheduledFor = run.At }, default);
        return [.. due.Select(d => d.Period.ToString())];
    }

    private Task<Guid> OrderAsync(Month month, bool send) => Orders().PlaceAsync(new StatusReportRequest("county", month, Language.Swedish, "Eva Lind", send), default);

    private StatusReportOrder Orders() => new(_database, new DecidedReports(_database), new Unheard());

    private async Task ExecuteAsync(string sql, object? parameters = null)
    {
        await using var connection = await _database.OpenConnectionAsync();
        await connection.ExecuteAsync(sql, parameters);
    }

    private static DateTimeOffset At(string local)
    {
        var at = DateTime.ParseExact(local.Length == 10 ? local + " 00:00" : local, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return Stockholm.Moment(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
    }

    private sealed class Standing(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class Unheard : INudge
    {
        public Task NudgeAsync(Work work, Guid id, CancellationToken cancel) => Task.CompletedTask;
    }
}
