using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SmvInsights.Ingestion;
using SmvInsights.Ingestion.Organisation.Happenings;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;
using SmvInsights.Tests.Figures;

namespace SmvInsights.Tests.Composition;

/// <summary>What happened and what districts said of their figures, as charts mark it in its month.</summary>
[Collection("postgres")]
public sealed class ChartNotesTests(PostgresFixture postgres)
{
    private const string Indicator = "UTBILDAD";

    [Fact]
    public async Task What_happened_is_marked_from_when_it_was_recorded_until_it_is_taken_away()
    {
        var database = await postgres.FreshDatabaseAsync();
        await using var services = Services(database);
        await ReportAsync(database);
        var entry = services.GetRequiredService<HappeningEntry>();
        var before = (await ReadAsync(services)).KnownAt;

        (await entry.RecordAsync(null, new("2026-03", "Länskonferens", "County conference", null), "Anna", default)).Refusals.ShouldBeEmpty();
        (await entry.RecordAsync(null, new("2026-08-12", "Ny mottagning", "New clinic", "KN"), "Anna", default)).Refusals.ShouldBeEmpty();

        var now = await ReadAsync(services);
        Told(Trend(now)).ShouldBe(["2026-03 Länskonferens", "2026-08 Kraftfält Norr: Ny mottagning, 2026-08-12"]);
        Trend(now).Notes.Select(n => n.Series).ShouldBe([null, ["KN"]]);
        Told(Trend(now, "KN")).ShouldBe(["2026-03 Länskonferens", "2026-08 Ny mottagning, 2026-08-12"]);
        Told(Trend(now, "PA")).ShouldBe(["2026-03 Länskonferens"], "it concerns another district");
        Told(Trend(await ReadAsync(services, Language.English), "PA")).ShouldBe(["2026-03 County conference"]);

        var conference = now.Happenings.Single(h => h.District is null).Id;
        (await entry.RecordAsync(conference, new("2026-04", "Länskonferens", "County conference", ""), "Anna", default)).Refusals.ShouldBeEmpty();
        (await entry.RecordAsync(conference, new("2026-05", "Länskonferens", "County conference", ""), "Bo", default)).Refusals.ShouldNotBeEmpty("Anna was quicker");
        (await entry.RemoveAsync(now.Happenings.Single(h => h.District == "KN").Id, "Anna", default)).Refusals.ShouldBeEmpty();

        Told(Trend(await ReadAsync(services))).ShouldBe(["2026-04 Länskonferens"]);
        Told(Trend(await ReadAsync(services, at: now.KnownAt))).ShouldBe(Told(Trend(now)));
        Told(Trend(await ReadAsync(services, at: before))).ShouldBeEmpty("nobody had recorded it");
    }

    [Theory]
    [InlineData("mars", "Konferens", "Conference", null, "When")]
    [InlineData("1999-12", "Konferens", "Conference", null, "When")]
    [InlineData("2026-03", "", "Conference", null, "TextSv")]
    [InlineData("2026-03", "Konferens", "A conference of more words than there is room for beneath a chart", null, "TextEn")]
    [InlineData("2026-03", "Möte med 19811218-9876", "Meeting", null, "TextSv")]
    [InlineData("2026-03", "Konferens", "Conference", "LÄN", "District")]
    public async Task What_cannot_be_told_is_refused_beside_its_field(string when, string sv, string en, string? district, string field)
    {
        await using var services = Services(await postgres.FreshDatabaseAsync());

        var outcome = await services.GetRequiredService<HappeningEntry>().RecordAsync(null, new(when, sv, en, district), "Anna", default);

        outcome.Refusals.ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    [Fact]
    public async Task A_district_s_words_are_marked_once_they_are_released_and_leave_with_their_version()
    {
        var database = await postgres.FreshDatabaseAsync();
        await using var services = Services(database);
        await ReportAsync(database);
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync("""
            insert into smv.explanation (upload_id, rule, text, written_by, released_by, released_at)
            select upload_id, 'A060', 'Två kurser hölls samma månad', 'Lena', 'Anna', now() from smv.submission s join smv.district d on d.id = s.district_id
            where d.code = 'ON' and s.month = '2026-10-01'
            """);

        var said = await ReadAsync(services);
        Told(Trend(said)).ShouldBe(["2026-10 Östra Norrbotten: Två kurser hölls samma månad"]);
        Told(Trend(said, "ON")).ShouldBe(["2026-10 Två kurser hölls samma månad"]);
        Told(Trend(said, "PA")).ShouldBeEmpty();

        await connection.ExecuteAsync("update smv.submission set known = tstzrange(lower(known), clock_timestamp()) where upload_id in (select upload_id from smv.explanation)");
        Told(Trend(await ReadAsync(services), "ON")).ShouldBeEmpty("it was about figures that are replaced");
    }

    private static IEnumerable<string> Told(TrendChart chart) => chart.Notes.Select(n => $"{n.Period} {n.Text}");

    private static TrendChart Trend(CountyFigures f, string? focus = null) => ActivityTrend.Of(f, f.Indicator(Indicator)!, focus);

    private static async Task ReportAsync(NpgsqlDataSource database)
    {
        var story = await Reporting.StartAsync(database);
        foreach (var district in (string[])["PA", "LB", "ON", "KN"]) await story.PublishAsync("2026-11-05", story.Row(district, "2026-10", Indicator, 40));
    }

    private static Task<CountyFigures> ReadAsync(ServiceProvider services, Language language = Language.Swedish, DateTimeOffset? at = null) =>
        services.GetRequiredService<CountyFiguresReader>().ReadAsync(new CountyQuery(Viewer.Outsider, Reporting.MonthOf("2026-10"), language) { AsKnownAt = at }, default);

    private static ServiceProvider Services(NpgsqlDataSource database) => new ServiceCollection().AddLogging().AddSingleton(database).AddSingleton(TimeProvider.System)
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddIngestion().AddReports().BuildServiceProvider();
}
