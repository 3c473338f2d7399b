using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Organisation.Populations;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Tests.Figures;

[Collection("postgres")]
public sealed class RateTests(PostgresFixture postgres)
{
    private static readonly Period August = new(Reporting.MonthOf("2026-08"), PeriodGrain.Month);

    [Fact]
    public void A_rate_is_never_shown_where_the_count_is_not_plain() => Prop.ForAll(
        Gen.Choose(-1, 60_000).Two().SelectMany(n => Gen.Elements(Enum.GetValues<CellStatus>()).Select(status => (Count: n.Item1, People: n.Item2, Status: status))).ToArbitrary(), x =>
        {
            // a cell that wrongly carried a value must not give it away either
            var rate = Rate.Of(new Cell(x.Status, Math.Max(0, x.Count), x.Count, x.Count, 1, 1), x.People < 0 ? null : x.People);
            return (rate.Value is not null) == (x.Status is CellStatus.Value or CellStatus.Zero && x.People > 0)
                && (rate.Value is null || Math.Abs(rate.Value.Value * x.People / 10_000 - Math.Max(0, x.Count)) <= 0.05m * x.People / 10_000 + 0.000001m);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Inhabitants_are_those_of_the_municipalities_that_a_district_has_then_and_lack_when_one_lacks()
    {
        var database = await postgres.FreshDatabaseAsync();
        var entry = new PopulationEntry(new OrganisationChange(database));
        await entry.EnterAsync(new(2026, "Påhittat", new DateOnly(2026, 1, 2), "Gällivare;17000\nKiruna;22000\nJokkmokk;5000\nPajala;6000\nLuleå;80000"), "Anna", default);
        var organisation = await new OrganisationReader(database).ReadAsync(default);
        var now = DateTimeOffset.UtcNow.AddMinutes(1);

        Inhabitants("KN").ShouldBe(50_000);
        Inhabitants("LB").ShouldBeNull("Boden lacks");
        Inhabitants("LÄN").ShouldBeNull();
        Inhabitants("LB", "2580").ShouldBe(80_000);
        Rate.Inhabitants(organisation, AsOrganised.Then, "KN", null, August, now.AddYears(-1)).ShouldBeNull("nobody knew then");
        Rate.Inhabitants(organisation, AsOrganised.Then, "KN", null, new(Reporting.MonthOf("2025-08"), PeriodGrain.Month), now).ShouldBeNull("another year");
        Rate.Of(Cell.Of(26, 26, 1, 1), Inhabitants("KN")).ShouldBe(new Rate(RateStatus.Shown, 5.2m));
        Rate.Of(Cell.Of(0, 0, 1, 1), Inhabitants("KN")).Value.ShouldBe(0m);
        Rate.Of(Cell.Of(26, 26, 1, 1), Inhabitants("LB")).Status.ShouldBe(RateStatus.NoPopulation);

        int? Inhabitants(string district, string? municipality = null) => Rate.Inhabitants(organisation, AsOrganised.Then, district, municipality, August, now);
    }
}
