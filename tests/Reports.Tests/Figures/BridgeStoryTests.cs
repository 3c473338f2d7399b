using Npgsql;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Bridges;

namespace SmvInsights.Tests.Figures;

/// <summary>What moved since the report of 15 October, which told of August and September.</summary>
[Collection("postgres")]
public sealed class BridgeStoryTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_late_report_a_correction_and_a_new_month_add_up_to_what_is_known_now()
    {
        var database = await postgres.FreshDatabaseAsync();
        var story = await Reporting.StartAsync(database);
        foreach (var district in (string[])["PA", "LB", "ON"])
            await story.PublishAsync("2026-10-05", story.Row(district, "2026-08", "UTBILDAD", 10), story.Row(district, "2026-09", "UTBILDAD", 20));
        await story.PublishAsync("2026-10-20", story.Row("KN", "2026-09", "UTBILDAD", 7));
        await story.PublishAsync("2026-10-21", story.Row("KN", "2026-09", "UTBILDAD", 9));
        await story.PublishAsync("2026-11-02", story.Row("PA", "2026-08", "UTBILDAD", 4));
        foreach (var district in (string[])["PA", "LB"]) await story.PublishAsync("2026-11-05", story.Row(district, "2026-10", "UTBILDAD", 50));

        var county = await BridgeAsync(database, Viewer.Outsider, "UTBILDAD", "LÄN", "2026-08", "2026-09", "2026-10");
        (county.Then.Low, county.Then.Reported, county.Then.Expected).ShouldBe((90, 6, 8));
        Terms(county).ShouldBe("NewMonths 100, LateReports 9, Corrections -6");
        (county.Now.Low, county.Now.Reported, county.Now.Expected).ShouldBe((193, 9, 12));
        county.Months.Select(m => (m.Month.Number, m.IsNew, m.IsLate, m.IsCorrected)).ShouldBe([(8, false, false, true), (9, false, true, false), (10, true, false, false)]);

        (await BridgeAsync(database, Viewer.Outsider, "UTBILDAD", "KN", "2026-08", "2026-09", "2026-09")).Then.Status.ShouldBe(CellStatus.Missing);
        Terms(await BridgeAsync(database, Viewer.Outsider, "UTBILDAD", "KN", "2026-08", "2026-09", "2026-09")).ShouldBe("LateReports 9");
        Terms(await BridgeAsync(database, Viewer.Outsider, "UTBILDAD", "LB", "2026-08", "2026-09", "2026-09")).ShouldBe("");
        Terms(await BridgeAsync(database, Viewer.Outsider, "UTBILDAD", "LÄN", "2026-08", "2026-09", "2026-09", until: "2026-10-20")).ShouldBe("LateReports 7", "as it stood on the twentieth");
    }

    [Fact]
    public async Task What_a_scope_sends_first_is_late_though_another_corrects_the_same_month()
    {
        var database = await postgres.FreshDatabaseAsync();
        var story = await Reporting.StartAsync(database);
        await story.PublishAsync("2026-10-05", "kommun:2580", story.Row("LB", "2026-09", "UTBILDAD", 20, municipality: "2580"));
        await story.PublishAsync("2026-10-20", "kommun:2582", story.Row("LB", "2026-09", "UTBILDAD", 5, municipality: "2582"));
        await story.PublishAsync("2026-10-21", "kommun:2580", story.Row("LB", "2026-09", "UTBILDAD", 22, municipality: "2580"));
        await story.PublishAsync("2026-10-22", "kommun:2582", story.Row("LB", "2026-09", "UTBILDAD", 6, municipality: "2582"));

        Terms(await BridgeAsync(database, Viewer.Outsider, "UTBILDAD", "LB", "2026-09", "2026-09", "2026-09")).ShouldBe("LateReports 6, Corrections 2");
        Terms(await BridgeAsync(database, Viewer.Outsider, "UTBILDAD", "LÄN", "2026-09", "2026-09", "2026-09")).ShouldBe("LateReports 6, Corrections 2");
    }

    [Fact]
    public async Task Of_a_stock_the_last_month_alone_is_compared()
    {
        var database = await postgres.FreshDatabaseAsync();
        var story = await Reporting.StartAsync(database);
        await story.PublishAsync("2026-10-05", story.Row("PA", "2026-08", "RUTIN_AKTUELL", 0), story.Row("PA", "2026-09", "RUTIN_AKTUELL", 1));
        await story.PublishAsync("2026-11-02", story.Row("PA", "2026-09", "RUTIN_AKTUELL", 0));
        await story.PublishAsync("2026-11-05", story.Row("PA", "2026-10", "RUTIN_AKTUELL", 1));

        var bridge = await BridgeAsync(database, Viewer.Coordinator, "RUTIN_AKTUELL", "PA", "2026-08", "2026-09", "2026-10");
        (bridge.Then.Value, Terms(bridge), bridge.Now.Value).ShouldBe((1, "NewMonths 1, Corrections -1", 1));
    }

    [Fact]
    public async Task Outsiders_learn_what_moved_only_where_both_ends_are_released()
    {
        var database = await postgres.FreshDatabaseAsync();
        var story = await Reporting.StartAsync(database);
        foreach (var district in (string[])["PA", "LB", "ON", "KN"])
            await story.PublishAsync("2026-10-05", story.Row(district, "2026-08", "ATAL", 30), story.Row(district, "2026-09", "ATAL", 20));
        await story.PublishAsync("2026-11-02", story.Row("PA", "2026-09", "ATAL", 26));
        await story.PublishAsync("2026-11-03", story.Row("LB", "2026-09", "ATAL", 3));

        Terms(await BridgeAsync(database, Viewer.Outsider, "ATAL", "PA", "2026-09", "2026-09", "2026-09")).ShouldBe("Corrections 6");
        var hidden = await BridgeAsync(database, Viewer.Outsider, "ATAL", "LB", "2026-09", "2026-09", "2026-09");
        (hidden.Then.Value, Terms(hidden), hidden.Now.Status).ShouldBe((20, "Corrections Masked, Masking Masked", CellStatus.Masked));
        Terms(await BridgeAsync(database, Viewer.District("LB"), "ATAL", "LB", "2026-09", "2026-09", "2026-09")).ShouldBe("Corrections -17");

        var year = await BridgeAsync(database, Viewer.Outsider, "ATAL", "PA", "2026-08", "2026-09", "2026-09");
        (year.Then.Status, Terms(year), year.Now.Status).ShouldBe((CellStatus.NotPublished, "Corrections NotPublished", CellStatus.NotPublished), "months of protected counts are summed for nobody else");
        year.Months.Select(m => (m.Then.Value, m.Now.Value)).ShouldBe([(30, 30), (20, 26)]);
        Terms(await BridgeAsync(database, Viewer.Coordinator, "ATAL", "LÄN", "2026-08", "2026-09", "2026-09")).ShouldBe("Corrections -11");
    }

    [Fact]
    public async Task What_moves_to_a_new_district_moves_its_figures_and_not_the_county()
    {
        var database = await postgres.FreshDatabaseAsync();
        var story = await Reorganisation.WithFiveDistrictsAsync(database);
        await story.PublishAsync("2026-07-05", story.Row("KN", "2026-06", "UTBILDAD", 40, Reorganisation.Kiruna), story.Row("KN", "2026-06", "UTBILDAD", 2, Reorganisation.Pajala));
        await story.PublishAsync("2026-10-20", story.Row("KN", "2026-06", "UTBILDAD", 45, Reorganisation.Kiruna), story.Row("KN", "2026-06", "UTBILDAD", 2, Reorganisation.Pajala));

        (await RestatedAsync("KN")).ShouldBe((42, "Corrections 5, Organisation -45", 2));
        (await RestatedAsync("MF")).ShouldBe((null, "Organisation 45", 45));
        (await RestatedAsync("LÄN")).ShouldBe((42, "Corrections 5", 47));

        async Task<(long?, string, long?)> RestatedAsync(string district)
        {
            var bridge = await BridgeAsync(database, Viewer.Outsider, "UTBILDAD", district, "2026-06", "2026-06", "2026-06", organised: AsOrganised.On(Reorganisation.After));
            return (bridge.Then.Low, Terms(bridge), bridge.Now.Low);
        }
    }

    private static async Task<Bridge> BridgeAsync(
        NpgsqlDataSource database, Viewer viewer, string indicator, string district, string from, string to, string through, string? until = null,
        AsOrganised? organised = null)
    {
        var organisation = new OrganisationReader(database);
        var query = new BridgeQuery(viewer, [indicator], district, Reporting.MonthOf(from), Reporting.MonthOf(to), Reporting.Moment("2026-10-15"))
        {
            Through = Reporting.MonthOf(through),
            AsKnownAt = until is null ? null : Reporting.Moment(until),
            AsOrganised = organised ?? AsOrganised.Then,
        };
        return (await new BridgeReader(database, organisation, new FigureReader(database, organisation, TimeProvider.System)).ReadAsync(query, default)).Single();
    }

    private static string Terms(Bridge bridge) => string.Join(", ", bridge.Terms.Where(t => t.Change.Status != CellStatus.Zero)
        .Select(t => $"{t.Kind} {t.Change.Least?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? t.Change.Status.ToString()}"));
}
