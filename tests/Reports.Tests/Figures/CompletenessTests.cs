using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Organisation.Duties;
using SmvInsights.Reports.Deadlines;
using SmvInsights.Reports.Figures;
using SmvInsights.Tests.Figures;

namespace SmvInsights.Reports.Tests.Figures;

[Collection("postgres")]
public sealed class CompletenessTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Nothing_is_missed_from_before_a_district_began_and_what_it_brought_along_then_is_not_late()
    {
        var database = await postgres.FreshDatabaseAsync();
        var reporting = await Reporting.StartAsync(database);
        await reporting.PublishAsync("2026-03-04", reporting.Row("PA", "2025-11", "INSATS", 3), reporting.Row("PA", "2025-12", "INSATS", 3), reporting.Row("PA", "2026-02", "INSATS", 4));
        await reporting.PublishAsync("2026-04-20", reporting.Row("PA", "2026-03", "INSATS", 5));

        var table = await AskAsync(database, "2026-05-20", "2025-09", "2026-05");

        Story(table, "PA", ReportKind.Activity).ShouldBe(
            ["2025-11 History", "2025-12 History", "2026-01 Missing", "2026-02 InTime", "2026-03 Late", "2026-04 Missing", "2026-05 NotYetDue"]);
        Story(table, "LB", ReportKind.Activity)[0].ShouldBe("2025-11 Missing", "others have begun, so it is missed from then on");
        Story(table, "PA", ReportKind.Budget).ShouldBe(["2026-04 Missing", "2026-05 NotYetDue"], "nobody has ever sent a budget: only the month up next is asked for");
        table.Sum(c => c.District == "PA" && c.Kind == ReportKind.Activity).ShouldBe(new(4, 6, 1, 4));
    }

    [Fact]
    public async Task What_was_decided_holds_from_its_month_and_a_quarter_is_due_after_its_last_month()
    {
        var database = await postgres.FreshDatabaseAsync();
        var reporting = await Reporting.StartAsync(database);
        await DecideAsync(database, "PA", Rhythm.Quarterly, new(2025, 10, 1));
        await DecideAsync(database, "PA", Rhythm.Monthly, new(2026, 1, 1));
        await reporting.PublishAsync("2026-01-12", reporting.Row("PA", "2025-10", "INSATS", 3), reporting.Row("PA", "2025-11", "INSATS", 3), reporting.Row("PA", "2025-12", "INSATS", 3));
        await reporting.PublishAsync("2026-03-01", reporting.Row("PA", "2026-01", "INSATS", 3));
        await DecideAsync(database, "PA", Rhythm.None, new(2026, 3, 1));

        var table = await AskAsync(database, "2026-05-20", "2025-07", "2026-05");

        Story(table, "PA", ReportKind.Activity).ShouldBe(["2025-10 InTime", "2025-11 InTime", "2025-12 InTime", "2026-01 Late", "2026-02 Missing"]);
        (await AskAsync(database, "2026-05-20", "2025-07", "2026-05", Reporting.Moment("2025-12-20"))).Find("PA", ReportKind.Activity, new(2025, 10))!.State.ShouldBe(Submitted.NotYetDue);
        await reporting.PublishAsync("2026-06-01", reporting.Row("PA", "2026-04", "INSATS", 3));
        var sentUnasked = (await AskAsync(database, "2026-06-02", "2026-04", "2026-04")).Find("PA", ReportKind.Activity, new(2026, 4)).ShouldNotBeNull();
        (sentUnasked.State, sentUnasked.IsAsked).ShouldBe((Submitted.History, false));
    }

    [Fact]
    public async Task A_meeting_that_is_set_brings_the_deadline_forward_and_is_struck_again()
    {
        var database = await postgres.FreshDatabaseAsync();
        var clock = new At("2026-10-20");
        var entry = new MeetingEntry(new OrganisationChange(database), clock);

        (await entry.SetAsync("county", new(2026, 11, 16), "Anna", default)).Made!.Told.Sv.ShouldBe("Länsstyrgruppen sammanträder 2026-11-16.");
        (await entry.SetAsync("county", new(2026, 11, 16), "Anna", default)).Refusals.ShouldHaveSingleItem().Reason.Sv.ShouldBe("Gruppen sammanträder redan den dagen.");
        (await DeadlineAsync()).ShouldBe(new(2026, 11, 9));
        (await entry.StrikeAsync("county", new(2026, 11, 16), "Anna", default)).Made.ShouldNotBeNull();
        (await DeadlineAsync()).ShouldBe(new(2026, 11, 12));

        var change = new DeadlineSettingChange(new OrganisationChange(database));
        (await change.ChangeAsync(new(DeadlineBy.WorkingDay, 21, 5, 3, [5, 1], 3, false), "Anna", default)).Refusals.Select(r => r.Field).ShouldBe(["Number", "After"]);
        (await change.ChangeAsync(new(DeadlineBy.WorkingDay, 8, 0, 3, [1, 5], 3, true), "Anna", default)).Made!.Told.Sv.ShouldBe(
            "Sista dag är den 8:e arbetsdagen i månaden efter. Påminnelser: pausade.");
        (await DeadlineAsync()).ShouldBe(new(2026, 11, 11));

        async Task<DateOnly> DeadlineAsync()
        {
            await using var connection = await database.OpenConnectionAsync();
            return (await DeadlinePlan.ReadAsync(connection, default)).Of(new(2026, 10));
        }
    }

    [Fact]
    public async Task A_year_that_goes_on_is_whole_while_all_that_is_due_is_in()
    {
        var database = await postgres.FreshDatabaseAsync();
        var reporting = await Reporting.StartAsync(database);
        await reporting.PublishAsync("2026-03-04", reporting.Row("PA", "2026-02", "UTBILDAD", 3));
        await reporting.PublishAsync("2026-04-04", reporting.Row("PA", "2026-03", "UTBILDAD", 4));

        (await YearAsync("2026-05-12")).ShouldBe(Cell.Of(7, 7, 2, 2), "January was never asked for, April is not late yet, and the months after it are to come");
        (await YearAsync("2026-05-13")).ShouldBe(Cell.Of(7, 7, 2, 3));

        async Task<Cell> YearAsync(string today)
        {
            var figures = new FigureReader(database, new OrganisationReader(database), new At(today));
            var year = new FigureQuery(Viewer.Coordinator, ["UTBILDAD"], new(2026, 1), new(2026, 12)) { By = PeriodGrain.Year, District = "PA" };
            return (await figures.ReadAsync(year, default))["PA", Period.Of(new(2026, 1), PeriodGrain.Year), "UTBILDAD"];
        }
    }

    private static async Task<CompletenessTable> AskAsync(NpgsqlDataSource database, string today, string from, string to, DateTimeOffset? asKnownAt = null) =>
        await new CompletenessReader(database, new OrganisationReader(database), new At(today)).ReadAsync(
            new CompletenessQuery(Reporting.MonthOf(from), Reporting.MonthOf(to)) { AsKnownAt = asKnownAt }, default);

    private static async Task DecideAsync(NpgsqlDataSource database, string district, Rhythm every, DateOnly from) =>
        (await new ReportingDutyChange(new OrganisationChange(database)).DecideAsync(
            new(district, new Dictionary<ReportKind, Rhythm> { [ReportKind.Activity] = every }, from), "Anna", default)).Made.ShouldNotBeNull();

    private static string[] Story(CompletenessTable table, string district, ReportKind kind) =>
        [.. table.Of(kind).Where(c => c.District == district).OrderBy(c => c.Month).Select(c => $"{c.Month} {c.State}")];

    /// <summary>Noon of a day.</summary>
    private sealed class At(string day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Reporting.Moment(day);
    }
}
