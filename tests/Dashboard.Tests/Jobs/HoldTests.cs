using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using SmvInsights.Dashboard.Jobs;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.Meetings;
using SmvInsights.Reports.StatusReports.Holding;
using SmvInsights.Reports.StatusReports.Run;

namespace SmvInsights.Dashboard.Tests.Jobs;

/// <summary>The political group's report goes out on the 15th at 07:00; in November 2026 that is a Sunday.</summary>
[Collection("postgres")]
public sealed class HoldTests(PostgresFixture postgres) : INudge
{
    private static readonly Month October = new(2026, 10);
    private readonly Clock _clock = new();

    [Fact]
    public async Task The_coordinator_hears_two_working_days_ahead_holds_the_report_is_reminded_and_lets_it_go_once()
    {
        var database = await OneGroupAsync();
        var (schedule, held, entry) = Parts(database);

        await AtAsync("2026-11-11 23:00");
        (await SubjectsAsync(database)).ShouldBeEmpty();
        await AtAsync("2026-11-12 08:00");
        await AtAsync("2026-11-13 08:00");
        (await SubjectsAsync(database)).ShouldBe(["Lägesrapporten om oktober 2026 till Politiska samverkansgruppen går ut 2026-11-15 07:00"]);
        await using (var connection = await database.OpenConnectionAsync())
            (await connection.QuerySingleAsync<string>("select text_body from reports.delivery")).ShouldContain("\nhttps://smv.example/rapporter/utkast/political/2026-10\n");

        (await entry.HoldAsync("political", October, " ", "Anna Berg", default)).Made.ShouldBeNull("a reason is asked for");
        (await entry.HoldAsync("political", October, "Budgeten är fel.", "Anna Berg", default)).Made.ShouldNotBeNull();
        (await entry.HoldAsync("political", October, "Igen.", "Bo Ek", default)).Made.ShouldBeNull();
        await AtAsync("2026-11-15 07:05");
        await AtAsync("2026-11-15 20:00");
        (await OrderedAsync(database)).ShouldBeEmpty();
        await AtAsync("2026-11-17 08:00");
        (await SubjectsAsync(database)).Count(s => s.Contains("hålls fortfarande")).ShouldBe(2, "once a week: a Sunday, and the week after");

        (await held.ReadAsync(default)).Single().Hold.Reason.ShouldBe("Budgeten är fel.");
        (await held.ReleaseAsync("political", October, "Bo Ek", default)).Made.ShouldNotBeNull();
        (await held.ReleaseAsync("political", October, "Bo Ek", default)).Made.ShouldBeNull();
        await AtAsync("2026-11-17 08:10");
        (await OrderedAsync(database)).ShouldBe(["2026-10 2026-11-15 07:00"]);
        (await entry.HoldAsync("political", October, "För sent.", "Anna Berg", default)).Made.ShouldBeNull("it has been made");

        await AtAsync("2026-12-15 07:05");
        (await OrderedAsync(database)).ShouldBe(["2026-10 2026-11-15 07:00", "2026-11 2026-12-15 07:00"]);

        async Task AtAsync(string moment)
        {
            _clock.Now = Stockholm.Moment(DateOnly.ParseExact(moment[..10], "yyyy-MM-dd", null), TimeOnly.ParseExact(moment[11..], "HH:mm", null));
            await schedule.PlaceDueAsync(default);
        }
    }

    [Fact]
    public async Task A_held_month_that_is_released_after_the_next_one_went_out_still_goes_out()
    {
        var database = await OneGroupAsync();
        var (_, held) = await WithOctoberPassedByAsync(database);
        (await held.ReleaseAsync("political", October, "Anna Berg", default)).Made.ShouldNotBeNull();

        (await OrderedAsync(database)).ShouldBe(["2026-10 2026-11-15 07:00", "2026-11 2026-12-15 07:00"]);
    }

    [Fact]
    public async Task Of_a_meeting_edition_the_coordinator_hears_all_its_months()
    {
        var database = await OneGroupAsync();
        var (schedule, _, entry) = Parts(database);
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync("""
            update smv.steering_group set schedule = 'M3 07:30' where code = 'political';
            insert into reports.meeting (steering_group_id, held_on, set_at) select id, day, '2026-07-01' from smv.steering_group, unnest(array[date '2026-07-09', date '2026-11-19']) day where code = 'political';
            """);

        _clock.Now = Stockholm.Moment(new(2026, 11, 13), new(8, 0));
        await schedule.PlaceDueAsync(default);
        (await entry.HoldAsync("political", October, "Budgeten är fel.", "Anna Berg", default)).Made.ShouldNotBeNull();
        _clock.Now = Stockholm.Moment(new(2026, 11, 17), new(8, 0));
        await schedule.PlaceDueAsync(default);

        (await SubjectsAsync(database)).ShouldBe([
            "Lägesrapporten om juli–oktober 2026 till Politiska samverkansgruppen går ut 2026-11-16 07:30",
            "Lägesrapporten om juli–oktober 2026 till Politiska samverkansgruppen hålls fortfarande"]);
    }

    /// <summary>The connection dies at the order; the hold must not be gone without it, since the schedule has passed the month.</summary>
    [Fact]
    public async Task A_release_that_is_cut_off_at_its_order_leaves_the_month_held()
    {
        var database = await OneGroupAsync();
        var (schedule, held) = await WithOctoberPassedByAsync(database);
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync("""
            create function cut() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
            create trigger cut before insert on reports.status_report for each row execute function cut();
            """);

        await Should.ThrowAsync<NpgsqlException>(() => held.ReleaseAsync("political", October, "Anna Berg", default));

        await connection.ExecuteAsync("drop trigger cut on reports.status_report");
        await schedule.PlaceDueAsync(default);
        (await OrderedAsync(database)).ShouldBe(["2026-11 2026-12-15 07:00"]);
        (await held.ReadAsync(default)).Single().Hold.Period.ShouldBe(October);
        (await held.ReleaseAsync("political", October, "Anna Berg", default)).Made.ShouldNotBeNull();
        (await OrderedAsync(database)).ShouldBe(["2026-10 2026-11-15 07:00", "2026-11 2026-12-15 07:00"]);
    }

    [Fact]
    public async Task A_report_that_is_held_while_the_schedule_orders_it_is_not_made_and_the_other_groups_are()
    {
        var database = await OneGroupAsync();
        var (schedule, held, _) = Parts(database);
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync("update smv.steering_group set paused = code = 'operational'");
        _clock.Now = Stockholm.Moment(new(2026, 11, 15), new(7, 5));
        await using var holding = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("select from smv.steering_group where code = 'political' for update");

        var ordering = schedule.PlaceDueAsync(default);
        while (!ordering.IsCompleted && !await WaitsAsync()) await Task.Delay(20);
        await connection.ExecuteAsync("""
            insert into reports.report_hold (steering_group_id, period, reason, held_by, held_at)
            select id, '2026-10-01', 'Budgeten är fel.', 'Anna Berg', now() from smv.steering_group where code = 'political'
            """);
        await holding.CommitAsync();
        await ordering;

        (await connection.QuerySingleAsync<string>("select string_agg(g.code, ' ') from reports.status_report r join smv.steering_group g on g.id = r.steering_group_id")).ShouldBe("county");
        (await held.ReadAsync(default)).Single().Hold.Group.ShouldBe("political");

        async Task<bool> WaitsAsync()
        {
            await using var looking = await database.OpenConnectionAsync();
            return await looking.QuerySingleAsync<bool>("select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')");
        }
    }

    /// <summary>October is held when its report is due, and still is when November's has been ordered.</summary>
    private async Task<(MonthlyOrders, HeldRuns)> WithOctoberPassedByAsync(NpgsqlDataSource database)
    {
        var (schedule, held, entry) = Parts(database);
        _clock.Now = Stockholm.Moment(new(2026, 11, 14), new(8, 0));
        (await entry.HoldAsync("political", October, "Budgeten är fel.", "Anna Berg", default)).Made.ShouldNotBeNull();
        _clock.Now = Stockholm.Moment(new(2026, 12, 15), new(7, 5));
        await schedule.PlaceDueAsync(default);
        return (schedule, held);
    }

    Task INudge.NudgeAsync(Work work, Guid id, CancellationToken cancel) => Task.CompletedTask;

    private (MonthlyOrders, HeldRuns, HoldEntry) Parts(NpgsqlDataSource database)
    {
        var options = Options.Create(new MailOptions { PublicUrl = "https://smv.example", From = "smv@example.org" });
        var facts = new RunFactsReader(database);
        var (holds, entry) = (new HoldReader(database), new HoldEntry(new OrganisationChange(database), Orders(database), _clock));
        var held = new HeldRuns(holds, entry, new MonthlyPlans(database, facts, holds, _clock), facts);
        var mail = new DraftMail(database, new MailQueue(database, this, options, _clock), options, _clock);
        return (new MonthlyOrders(new MonthlyRuns(database, facts, holds, _clock), Orders(database), held, mail), held, entry);
    }

    private StatusReportOrder Orders(NpgsqlDataSource database) => new(database, new DecidedReports(database), this);

    private async Task<NpgsqlDataSource> OneGroupAsync()
    {
        var database = await postgres.FreshDatabaseAsync();
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync("""
            update smv.steering_group set paused = code <> 'political', schedule = '0 0 7 15 * ?', schedule_since = '2026-11-01';
            insert into smv.role_holder (role, name, email) values ('county_coordinator', 'Anna Berg', 'anna@smv.example');
            """);
        return database;
    }

    private static async Task<IReadOnlyList<string>> SubjectsAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        return (await connection.QueryAsync<string>("select subject from reports.delivery order by id")).AsList();
    }

    private static async Task<IReadOnlyList<string>> OrderedAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        return (await connection.QueryAsync<string>("""
            select to_char(period, 'YYYY-MM') || ' ' || to_char(scheduled_for at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') from reports.status_report order by 1
            """)).AsList();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
    }
}
