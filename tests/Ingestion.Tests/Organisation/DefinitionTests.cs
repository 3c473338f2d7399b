using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Indicators;
using SmvInsights.Ingestion.Organisation.Indicators.Definitions;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Tests.Organisation;

[Collection("postgres")]
public sealed class DefinitionTests(PostgresFixture postgres)
{
    private static readonly DefinitionChange.Order Persons = new(
        "ATAL", new DateOnly(2026, 7, 1), true, "Personer som åtalas", "Persons who are charged", "ärenden", "cases", "Åklagarens register", "The prosecutor's register", ["AKL"], "Beslut i länsstyrgruppen");

    [Fact]
    public async Task A_definition_has_versions_by_month_and_none_is_lost()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var change = coordinator.Act<DefinitionChange>();
        (await VersionsAsync(coordinator)).ShouldBe(["– –: "], "as it stood when definitions began to be kept");
        await coordinator.HappenedAsync("insert into smv.activity_month select id, month, 2, 1, 0, 5, 5, 1 from smv.indicator, unnest('{2026-06-01,2026-08-01}'::date[]) month where code = 'ATAL'");

        (await change.ChangeAsync(Persons, Coordinator.Name, default).MadeAsync()).ShouldBe(
            "Åtal har en ny definition från och med 2026-07: siffror före och efter går inte att jämföra. 1 månad därifrån har redan siffror, som står kvar. Skäl: Beslut i länsstyrgruppen");
        (await change.ChangeAsync(Persons with { From = new(2026, 3, 1), CountsAnew = false, WordsSv = "Ärenden som åtalas" }, Coordinator.Name, default).MadeAsync())
            .ShouldContain("beskrivs med andra ord från och med 2026-03; samma sak räknas.");
        (await VersionsAsync(coordinator)).ShouldBe(["– 2026-03-01: ", "2026-03-01 2026-07-01: Ärenden som åtalas", "2026-07-01 –: Personer som åtalas, räknar annat"]);

        await change.ChangeAsync(Persons with { CountsAnew = false, WordsSv = "Åtalade ärenden" }, Coordinator.Name, default).MadeAsync();
        (await VersionsAsync(coordinator)).ShouldBe(
            ["– 2026-03-01: ", "2026-03-01 2026-07-01: Ärenden som åtalas", "2026-07-01 –: Personer som åtalas, räknar annat, ersatt", "2026-07-01 –: Åtalade ärenden"]);
        (await coordinator.AskAsync<int>("select count(*)::int from smv.activity_month")).ShouldBe([2], "figures are never touched");
        (await coordinator.EventsAsync()).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Unit_and_actors_follow_the_definition_in_force_whichever_form_changes_them()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        await coordinator.Act<DefinitionChange>().ChangeAsync(Persons with { UnitSv = "personer", UnitEn = "persons", Actors = ["POL", "AKL"] }, Coordinator.Name, default).MadeAsync();

        var indicator = await IndicatorAsync(coordinator);
        (indicator.Unit.Sv, indicator.Actors.Count).ShouldBe(("personer", 2));

        var terms = new IndicatorTerms("Åtal", "Prosecutions", "åtal", "charges", IndicatorKind.Flow, true, null, null, 14, ["AKL"]);
        await coordinator.Act<IndicatorChange>().ChangeAsync(new("ATAL", terms), Coordinator.Name, default).MadeAsync();
        await coordinator.Act<IndicatorChange>().ChangeAsync(new("ATAL", terms with { Sort = 15 }), Coordinator.Name, default).MadeAsync();
        (await VersionsAsync(coordinator)).ShouldBe(
            ["– 2026-07-01: ", "2026-07-01 2026-11-01: Personer som åtalas, räknar annat", "2026-11-01 –: Personer som åtalas"], "another unit is a version, and counts the same");
        var snapshot = await coordinator.Act<OrganisationReader>().ReadAsync(default);
        (snapshot.DefinitionOf(indicator.Id, new Month(2026, 10))!.Unit.Sv, snapshot.DefinitionOf(indicator.Id, new Month(2026, 11))!.Unit.Sv).ShouldBe(("personer", "åtal"));
    }

    [Fact]
    public async Task What_cannot_be_taken_is_told()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var change = coordinator.Act<DefinitionChange>();

        (await change.ChangeAsync(Persons with { From = new(2026, 7, 2), CountsAnew = null, WordsSv = " ", Reason = null }, Coordinator.Name, default).RefusedAsync()).ShouldBe("""
            From: Välj den första i en månad.
            CountsAnew: Välj om något annat räknas eller om bara orden är nya.
            WordsSv: Fyll i fältet.
            Reason: Fyll i fältet.
            """);
        (await change.ChangeAsync(Persons with { From = new(2027, 1, 1), UnitSv = "personer" }, Coordinator.Name, default).RefusedAsync()).ShouldStartWith("From: Enhet och aktörer styr");
        (await change.ChangeAsync(Persons with { Code = "FINNS_EJ" }, Coordinator.Name, default).RefusedAsync()).ShouldBe(": Indikatorn finns inte.");
        await change.ChangeAsync(Persons with { From = new(2027, 1, 1) }, Coordinator.Name, default).MadeAsync();
        (await IndicatorAsync(coordinator)).Unit.Sv.ShouldBe("ärenden");
    }

    private static async Task<Indicator> IndicatorAsync(Coordinator coordinator) =>
        (await coordinator.Act<OrganisationReader>().ReadAsync(default)).Indicators.Single(i => i.Code == "ATAL");

    private static async Task<string[]> VersionsAsync(Coordinator coordinator)
    {
        var snapshot = await coordinator.Act<OrganisationReader>().ReadAsync(default);
        var indicator = snapshot.Indicators.Single(i => i.Code == "ATAL").Id;
        return [.. snapshot.Definitions.Where(d => d.Indicator == indicator).Select(d =>
            $"{Day(d.From)} {Day(d.To)}: {d.Words.Sv}{(d.CountsAnew ? ", räknar annat" : "")}{(d.Stands ? "" : ", ersatt")}")];
    }

    private static string Day(DateOnly? day) => day is { } known ? $"{known:yyyy'-'MM'-'dd}" : "–";
}
