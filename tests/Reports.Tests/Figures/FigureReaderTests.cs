using Dapper;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Tests.Figures;

[Collection("postgres")]
public class FigureReaderTests(PostgresFixture postgres)
{
    private static readonly string[] Districts = ["PA", "LB", "ON", "KN"];

    [Fact]
    public async Task A_correction_is_seen_from_the_moment_it_is_known_and_never_before()
    {
        var database = await postgres.FreshDatabaseAsync();
        var story = await Reporting.StartAsync(database);
        await story.PublishAsync("2026-06-05", story.Row("PA", "2026-05", "SAMVERKANSMOTE", 3));
        await story.PublishAsync("2026-09-05", story.Row("PA", "2026-05", "SAMVERKANSMOTE", 7));

        (await May(null)).Value.ShouldBe(7);
        (await May("2026-08-01")).Value.ShouldBe(3);
        (await May("2026-06-01")).Status.ShouldBe(CellStatus.Missing);
        (await new LatestMonth(database).FindAsync(new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero), default)).ShouldBeNull("nothing was known then");

        await story.RetractAsync("PA", "2026-05", "fel månad");
        (await May(null)).Status.ShouldBe(CellStatus.Missing);
        (await May("2026-10-01")).Value.ShouldBe(7, "what was known then stays known as then");

        async Task<Cell> May(string? knownAt) =>
            (await story.AskAsync(Viewer.Outsider, "SAMVERKANSMOTE", "2026-05", "2026-05", asKnownAt: knownAt))["PA", new Month(2026, 5), "SAMVERKANSMOTE"];
    }

    [Fact]
    public async Task A_sum_that_lacks_a_district_says_so()
    {
        var story = await Reporting.StartAsync(await postgres.FreshDatabaseAsync());
        foreach (var district in Districts.Take(3)) await story.PublishAsync("2026-06-05", story.Row(district, "2026-05", "UTBILDAD", 10));

        var county = (await story.AskAsync(Viewer.Outsider, "UTBILDAD", "2026-05", "2026-05"))["LÄN", new Month(2026, 5), "UTBILDAD"];
        county.ShouldBe(new Cell(CellStatus.Partial, 30, 30, 30, 3, 4));

        await story.PublishAsync("2026-07-05", story.Row("KN", "2026-05", "UTBILDAD", 0));
        var whole = await story.AskAsync(Viewer.Outsider, "UTBILDAD", "2026-05", "2026-05");
        whole["LÄN", new Month(2026, 5), "UTBILDAD"].ShouldBe(new Cell(CellStatus.Value, 30, 30, 30, 4, 4));
        whole["KN", new Month(2026, 5), "UTBILDAD"].Status.ShouldBe(CellStatus.Zero);
    }

    /// <summary>"Not applicable", or any other sign, would be a false figure.</summary>
    [Fact]
    public async Task An_answer_says_nothing_of_an_indicator_it_was_not_asked_for()
    {
        var story = await Reporting.StartAsync(await postgres.FreshDatabaseAsync());
        await story.PublishAsync("2026-06-05", story.Row("PA", "2026-05", "UTBILDAD", 10), story.Row("PA", "2026-05", "SAMVERKANSMOTE", 2));

        var answer = await story.AskAsync(Viewer.Outsider, "UTBILDAD", "2026-05", "2026-05");
        answer["PA", new Month(2026, 4), "UTBILDAD"].ShouldBe(Cell.NotApplicable);
        Should.Throw<ArgumentException>(() => answer["PA", new Month(2026, 5), "SAMVERKANSMOTE"]).Message.ShouldStartWith("Figures of UTBILDAD were asked for, not of SAMVERKANSMOTE.");
    }

    [Fact]
    public async Task Flows_add_up_over_months_and_stocks_never_do()
    {
        var story = await Reporting.StartAsync(await postgres.FreshDatabaseAsync());
        foreach (var month in (string[])["2026-07", "2026-08", "2026-09"])
            await story.PublishAsync("2026-10-0" + month[^1], story.Row("PA", month, "UTBILDAD", 10), story.Row("PA", month, "RUTIN_AKTUELL", 1));
        var quarter = new Period(new Month(2026, 7), PeriodGrain.Quarter);

        (await story.AskAsync(Viewer.Outsider, "UTBILDAD", "2026-07", "2026-09", PeriodGrain.Quarter))["PA", quarter, "UTBILDAD"].Value.ShouldBe(30);
        (await story.AskAsync(Viewer.Outsider, "RUTIN_AKTUELL", "2026-07", "2026-09", PeriodGrain.Quarter))["PA", quarter, "RUTIN_AKTUELL"].Value.ShouldBe(1);
        var year = new Period(new Month(2026, 1), PeriodGrain.Year);
        (await story.AskAsync(Viewer.Outsider, "UTBILDAD", "2026-07", "2026-09", PeriodGrain.Year, "2026-11-12"))["PA", year, "UTBILDAD"]
            .ShouldBe(Cell.Of(30, 30, 3, 3), "the district began in July, and October is not late yet");
        (await story.AskAsync(Viewer.Outsider, "UTBILDAD", "2026-07", "2026-09", PeriodGrain.Year, "2026-11-13"))["PA", year, "UTBILDAD"]
            .ShouldBe(new Cell(CellStatus.Partial, 30, 30, 30, 3, 4), "October is missing");
    }

    [Fact]
    public async Task A_count_masked_at_the_source_is_an_interval_to_raw_readers_and_masked_to_others()
    {
        var story = await Reporting.StartAsync(await postgres.FreshDatabaseAsync());
        await story.PublishAsync("2026-06-05",
            story.Row("PA", "2026-05", "AKTUALISERAD", 12, "2581"), story.Row("PA", "2026-05", "AKTUALISERAD", 0, "2506", masked: true));

        (await Asked(Viewer.Coordinator)).ShouldBe(new Cell(CellStatus.Interval, null, 13, 16, 1, 1));
        (await Asked(Viewer.Outsider)).ShouldBe(Cell.Masked(1, 1));

        async Task<Cell> Asked(Viewer viewer) =>
            (await story.AskAsync(viewer, "AKTUALISERAD", "2026-05", "2026-05"))["PA", new Month(2026, 5), "AKTUALISERAD"];
    }

    [Fact]
    public async Task Small_counts_are_raw_for_the_own_district_and_the_coordinator_alone()
    {
        var story = await Reporting.StartAsync(await postgres.FreshDatabaseAsync());
        foreach (var district in Districts)
            await story.PublishAsync("2026-06-05", story.Row(district, "2026-05", "ATAL", district == "PA" ? 3 : 20), story.Row(district, "2026-05", "OROSANMALAN", 30));

        (await Asked(Viewer.District("PA"), "PA", "ATAL")).Value.ShouldBe(3);
        (await Asked(Viewer.Coordinator, "PA", "ATAL")).Value.ShouldBe(3);
        (await Asked(Viewer.District("LB"), "PA", "ATAL")).Status.ShouldBe(CellStatus.Masked);
        (await Asked(Viewer.Outsider, "PA", "ATAL")).Status.ShouldBe(CellStatus.Masked);
        (await Asked(Viewer.Outsider, "LB", "ATAL")).Value.ShouldBe(20);
        (await Asked(Viewer.Outsider, "LÄN", "ATAL")).Status.ShouldBe(CellStatus.Masked, "the county's total would give the masked part away");
        (await Asked(Viewer.Outsider, "LÄN", "OROSANMALAN")).Value.ShouldBe(120);
        (await Asked(Viewer.Coordinator, "LÄN", "ATAL")).Value.ShouldBe(63);

        async Task<Cell> Asked(Viewer viewer, string district, string indicator) =>
            (await story.AskAsync(viewer, indicator, "2026-05", "2026-05"))[district, new Month(2026, 5), indicator];
    }

    [Fact]
    public async Task An_indicator_is_hidden_wherever_the_one_it_follows_is()
    {
        var story = await Reporting.StartAsync(await postgres.FreshDatabaseAsync());
        await story.PublishAsync("2026-06-05", story.Row("PA", "2026-05", "SKYDD_NY", 2), story.Row("PA", "2026-05", "SKYDD_DYGN", 37));

        (await story.AskAsync(Viewer.Outsider, "SKYDD_DYGN", "2026-05", "2026-05"))["PA", new Month(2026, 5), "SKYDD_DYGN"].Status.ShouldBe(CellStatus.Masked);
    }

    [Fact]
    public async Task Others_see_the_tables_of_the_publication_plan_and_no_other_sum()
    {
        var story = await Reporting.StartAsync(await postgres.FreshDatabaseAsync());
        foreach (var month in (string[])["2026-04", "2026-05", "2026-06"])
        foreach (var district in Districts)
            await story.PublishAsync("2026-07-05", story.Row(district, month, "ATAL", 20, sex: Sex.Women), story.Row(district, month, "ATAL", 9, sex: Sex.Men));
        var quarter = new FigureQuery(Viewer.Outsider, ["ATAL"], new Month(2026, 4), new Month(2026, 6)) { By = PeriodGrain.Quarter };

        (await Asked(quarter with { Sex = Sex.Women }, "PA")).ShouldBe(new Cell(CellStatus.Value, 60, 60, 60, 3, 3));
        (await Asked(quarter with { TargetGroup = TargetGroup.All }, "PA")).Value.ShouldBe(87);
        (await Asked(quarter with { Actor = "SOC" }, "LÄN")).Value.ShouldBe(348);
        foreach (var (query, district) in ((FigureQuery, string)[])
        [
            (quarter, "PA"), (quarter with { Sex = Sex.Women }, "LÄN"), (quarter with { Actor = "SOC" }, "PA"),
            (quarter with { Sex = Sex.Women, TargetGroup = TargetGroup.All }, "PA"), (quarter with { By = PeriodGrain.Month, Sex = Sex.Women }, "PA"),
            (quarter with { By = PeriodGrain.Year }, "LÄN"), (quarter with { Municipality = "2581" }, "PA"),
        ])
        {
            (await Asked(query, district)).ShouldBe(Cell.NotPublished(0, 0), "not even whether there are rows");
            (await Asked(query with { Viewer = Viewer.District("PA") }, "PA")).Status.ShouldNotBe(CellStatus.NotPublished, "the own rows are the own district's");
        }

        async Task<Cell> Asked(FigureQuery query, string district) => (await story.Figures.ReadAsync(query, default)).Figures.First(f => f.District == district).Cell;
    }

    [Fact]
    public async Task A_total_is_released_when_all_its_parts_are_and_not_before()
    {
        var story = await Reporting.StartAsync(await postgres.FreshDatabaseAsync());
        foreach (var district in Districts.Take(3)) await story.PublishAsync("2026-06-05", story.Row(district, "2026-05", "ATAL", 20));
        (await County()).ShouldBe(Cell.Unfinished(3, 4));

        await story.PublishAsync("2026-07-05", story.Row("KN", "2026-05", "ATAL", 10));
        (await County()).ShouldBe(new Cell(CellStatus.Value, 70, 70, 70, 4, 4));

        await story.RetractAsync("KN", "2026-05", "fel månad");
        (await County()).ShouldBe(Cell.Unfinished(3, 4));

        async Task<Cell> County() => (await story.AskAsync(Viewer.Outsider, "ATAL", "2026-05", "2026-05"))["LÄN", new Month(2026, 5), "ATAL"];
    }

    [Fact]
    public async Task What_was_published_before_there_was_a_mask_gets_its_releases_with_the_next_publication()
    {
        var database = await postgres.FreshDatabaseAsync();
        var story = await Reporting.StartAsync(database);
        await story.PublishAsync("2026-06-05", story.Row("PA", "2026-05", "ATAL", 20));
        await story.PublishAsync("2026-07-05", story.Row("PA", "2026-05", "ATAL", 3));
        await using (var connection = await database.OpenConnectionAsync()) await connection.ExecuteAsync("truncate reports.release cascade");
        (await May(null)).Status.ShouldBe(CellStatus.NotPublished);

        await story.PublishAsync("2026-08-05", story.Row("LB", "2026-05", "ATAL", 40));

        (await May(null)).Status.ShouldBe(CellStatus.Masked);
        (await May("2026-06-20")).Value.ShouldBe(20, "the release of then");

        async Task<Cell> May(string? knownAt) =>
            (await story.AskAsync(Viewer.Outsider, "ATAL", "2026-05", "2026-05", asKnownAt: knownAt))["PA", new Month(2026, 5), "ATAL"];
    }

    [Fact]
    public async Task The_release_in_force_at_a_moment_is_what_that_moment_shows()
    {
        var story = await Reporting.StartAsync(await postgres.FreshDatabaseAsync());
        await story.PublishAsync("2026-06-05", story.Row("PA", "2026-05", "ATAL", 20));
        await story.PublishAsync("2026-09-05", story.Row("PA", "2026-05", "ATAL", 3));
        var month = new Month(2026, 5);

        (await story.AskAsync(Viewer.Outsider, "ATAL", "2026-05", "2026-05", asKnownAt: "2026-08-01"))["PA", month, "ATAL"].Value.ShouldBe(20);
        (await story.AskAsync(Viewer.Outsider, "ATAL", "2026-05", "2026-05"))["PA", month, "ATAL"].Status.ShouldBe(CellStatus.Masked);
    }
}
