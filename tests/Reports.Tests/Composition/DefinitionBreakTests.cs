using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SmvInsights.Ingestion;
using SmvInsights.Ingestion.Organisation.Indicators.Definitions;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Bridges;
using SmvInsights.Tests.Figures;

namespace SmvInsights.Tests.Composition;

/// <summary>People trained doubled in a year, until it is decided that from July something else was counted.</summary>
[Collection("postgres")]
public sealed class DefinitionBreakTests(PostgresFixture postgres)
{
    private const string Indicator = "UTBILDAD";

    [Fact]
    public async Task A_new_definition_cuts_the_line_and_nothing_is_compared_across_it()
    {
        var database = await postgres.FreshDatabaseAsync();
        await using var services = Services(database);
        var story = await Reporting.StartAsync(database);
        foreach (var (month, count) in new[] { ("2025-10", 40), ("2026-10", 80) })
            await story.PublishAsync("2026-11-05", [.. new[] { "PA", "LB", "ON", "KN" }.Select(d => story.Row(d, month, Indicator, count))]);

        var before = await ReadAsync(services);
        Trend(before).Title.ShouldContain("ökade på ett år");
        Standing(before).Comparison(before).ShouldNotContain("definition");
        var known = before.KnownAt;

        await DecideAsync(services, countsAnew: false);
        Trend(await ReadAsync(services)).Breaks.ShouldBeEmpty("other words count the same");

        await DecideAsync(services, countsAnew: true);
        var after = await ReadAsync(services);
        var chart = Trend(after);
        chart.Breaks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(b => b.Label.ShouldBe("Ny definition 2026-07"), b => b.Series.ShouldBeNull());
        chart.Title.ShouldBe($"{after.Indicator(Indicator)!.Name.Sv} månad för månad");
        Standing(after).Comparison(after).ShouldBe("oktober 2025: 160, med annan definition");
        chart.Description.ShouldContain("Ny definition 2026-07: siffror före och efter går inte att jämföra");
        chart.ToTable().Notes.ShouldContain("Ny definition 2026-07: siffror före och efter går inte att jämföra");
        (await ReadAsync(services, Language.English)).ShouldSatisfyAllConditions(
            f => Trend(f).Breaks[0].Label.ShouldBe("New definition 2026-07"), f => Standing(f).Comparison(f).ShouldEndWith("with another definition"));

        Trend(await ReadAsync(services, at: known)).Title.ShouldBe(Trend(before).Title, "nobody knew then");
    }

    [Fact]
    public async Task A_bridge_tells_of_a_definition_that_is_new_and_counts_nothing_for_it()
    {
        var database = await postgres.FreshDatabaseAsync();
        await using var services = Services(database);
        var story = await Reporting.StartAsync(database);
        await story.PublishAsync("2026-10-05", story.Row("PA", "2026-09", Indicator, 10));
        await DecideAsync(services, countsAnew: true);
        await story.PublishAsync("2026-11-05", story.Row("PA", "2026-09", Indicator, 14));

        var query = new BridgeQuery(Viewer.Outsider, [Indicator], "PA", Reporting.MonthOf("2026-09"), Reporting.MonthOf("2026-09"), Reporting.Moment("2026-10-15"));
        var bridge = (await services.GetRequiredService<BridgeReader>().ReadAsync(query, default)).Single();

        (bridge[BridgeTermKind.Definition], bridge[BridgeTermKind.Corrections]).ShouldBe((Change.None, Change.Of(4, 4)));
        BridgeTables.Steps(await ReadAsync(services), bridge).Notes.ShouldContain(
            note => note.Contains("har en ny definition från 2026-07. Det ändrar inga siffror: det som räknats om kommer som rättelser.", StringComparison.Ordinal));
    }

    private static TrendChart Trend(CountyFigures f) => ActivityTrend.Of(f, f.Indicator(Indicator)!);

    private static IndicatorStanding Standing(CountyFigures f) => IndicatorStanding.Of(f, f.Indicator(Indicator)!, f.County);

    private static Task<CountyFigures> ReadAsync(ServiceProvider services, Language language = Language.Swedish, DateTimeOffset? at = null) =>
        services.GetRequiredService<CountyFiguresReader>().ReadAsync(new CountyQuery(Viewer.Outsider, Reporting.MonthOf("2026-10"), language) { AsKnownAt = at }, default);

    private static async Task DecideAsync(ServiceProvider services, bool countsAnew)
    {
        var order = new DefinitionChange.Order(
            Indicator, new DateOnly(2026, 7, 1), countsAnew, "Personal som gått hela utbildningen", "Staff who took the whole course", "personal", "staff", null, null, [], "Beslut");
        (await services.GetRequiredService<DefinitionChange>().ChangeAsync(order, "Anna", default)).Refusals.ShouldBeEmpty();
    }

    private static ServiceProvider Services(NpgsqlDataSource database) => new ServiceCollection().AddLogging().AddSingleton(database).AddSingleton(TimeProvider.System)
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddIngestion().AddReports().BuildServiceProvider();
}
