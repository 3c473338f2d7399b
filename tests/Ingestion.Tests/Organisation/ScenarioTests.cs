using System.Text.Json;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Organisation.Districts;
using SmvInsights.Ingestion.Organisation.Scenarios;

namespace SmvInsights.Tests.Organisation;

[Collection("postgres")]
public sealed class ScenarioTests(PostgresFixture postgres)
{
    private static readonly DateOnly NewYear = new(2027, 1, 1);

    [Fact]
    public async Task A_plan_changes_nothing_and_its_decision_makes_exactly_what_it_showed()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var (draft, trial, reader) = (coordinator.Act<ScenarioDraft>(), coordinator.Act<ScenarioTrial>(), coordinator.Act<OrganisationReader>());
        var before = Text(await reader.ReadAsync(default));
        var plan = (await draft.BeginAsync("Fem länsdelar", Coordinator.Name, default)).Id!.Value;
        await Added(Open("MF"), Move("2584", "MF"), Move("2523", "MF"), new(0, StepAct.Rename, "PA", null, "Pite älvdal och fjäll", "Pite valley", NewYear));
        await Added(Move("2580", "ON"), Move("2582", "ON"), new(0, StepAct.Close, "LB", null, null, null, NewYear.AddDays(-1)));

        var tried = (await trial.RunAsync(plan, default))!;
        for (var again = 0; again < 3; again++) await trial.RunAsync(plan, default);

        tried.CanBeDecided.ShouldBeTrue();
        tried.Steps.Select(s => s.Outcome.Made!.Told.Sv).ShouldBe([
            "Länsdelen Malmfälten (MF) finns från och med 2027-01-01.", "PA heter Pite älvdal och fjäll från och med 2027-01-01.",
            "Kiruna hör till Malmfälten från och med 2027-01-01.", "Gällivare hör till Malmfälten från och med 2027-01-01.",
            "Luleå hör till Östra Norrbotten från och med 2027-01-01.", "Boden hör till Östra Norrbotten från och med 2027-01-01.",
            "Länsdelen Luleå-Boden upphör efter 2026-12-31.",
        ]);
        Text(await reader.ReadAsync(default)).ShouldBe(before, "it was only tried");
        Text(tried.Decided).ShouldBe(before);
        (await coordinator.EventsAsync()).ShouldBeEmpty();

        (await coordinator.Act<ScenarioDecision>().DecideAsync(plan, [.. tried.Scenario.Steps.Select(s => s.Id)], Coordinator.Name, default)).ShouldBeEmpty();

        Text(await reader.ReadAsync(default)).ShouldBe(Text(tried.Planned), "what was previewed is what came");
        (await coordinator.MapAsync("2026-12-31")).ShouldContain("LB: Boden Luleå");
        (await coordinator.MapAsync("2027-01-01"))[1..].ShouldBe(["ON: Boden Haparanda Kalix Luleå Överkalix Övertorneå", "KN: Jokkmokk Pajala", "MF: Gällivare Kiruna"]);
        (await coordinator.EventsAsync()).Length.ShouldBe(8);
        (await draft.AddAsync(plan, [Move("2521", "ON")], default)).Refusals.Single().Reason.Sv.ShouldContain("beslutat");

        async Task Added(params ScenarioStep[] steps) => (await draft.AddAsync(plan, steps, default)).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plan_that_can_no_longer_be_made_or_was_changed_unseen_is_not_decided_in_part()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var (draft, decision) = (coordinator.Act<ScenarioDraft>(), coordinator.Act<ScenarioDecision>());
        var plan = (await draft.BeginAsync("Pajala", Coordinator.Name, default)).Id!.Value;
        (await draft.AddAsync(plan, [Move("2521", "XX")], default)).Refusals.Single().Field.ShouldBe("District");
        await draft.AddAsync(plan, [Move("2521", "ON"), Move("2510", "ON")], default);
        var steps = (await coordinator.Act<ScenarioReader>().FindAsync(plan, default))!.Steps.Select(s => s.Id).ToList();
        (await decision.DecideAsync(plan, [steps[0]], Coordinator.Name, default)).Single().Reason.Sv.ShouldContain("har ändrats");

        await coordinator.Act<MunicipalityMove>().MoveAsync(new("2510", "LB", new DateOnly(2027, 3, 1)), Coordinator.Name, default).MadeAsync();

        (await decision.DecideAsync(plan, steps, Coordinator.Name, default)).Single().Reason.Sv.ShouldContain("Jokkmokk byter redan länsdel 2027-03-01");
        (await coordinator.MapAsync("2027-01-01"))[2].ShouldBe("ON: Haparanda Kalix Överkalix Övertorneå", "Pajala did not move alone");
        var tried = (await coordinator.Act<ScenarioTrial>().RunAsync(plan, default))!;
        (tried.CanBeDecided, tried.Steps.Count(s => s.Outcome.Made is null)).ShouldBe((false, 1));

        await draft.DiscardAsync(plan, default);
        (await coordinator.Act<ScenarioReader>().FindAsync(plan, default)).ShouldBeNull();
        (await draft.BeginAsync("Pajala", Coordinator.Name, default)).Outcome.Refusals.ShouldBeEmpty();
        (await draft.BeginAsync("pajala", Coordinator.Name, default)).Outcome.Refusals.Single().Reason.Sv.ShouldContain("redan ett scenario");
    }

    private static ScenarioStep Open(string code) => new(0, StepAct.Open, code, null, "Malmfälten", "The Ore Fields", NewYear);

    private static ScenarioStep Move(string municipality, string district) => new(0, StepAct.Move, district, municipality, null, null, NewYear);

    private static string Text(OrganisationSnapshot organisation) => JsonSerializer.Serialize(organisation);
}
