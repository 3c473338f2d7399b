using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Indicators;

namespace SmvInsights.Tests.Organisation;

[Collection("postgres")]
public sealed class IndicatorTests(PostgresFixture postgres)
{
    private static readonly IndicatorTerms Helpline = new(
        "Samtal till stödlinjen", "Calls to the helpline", "samtal", "calls", IndicatorKind.Flow, true, null, null, 21, ["SOC", "KVJ"]);

    [Fact]
    public async Task A_new_indicator_can_be_reported_and_changed_but_its_figures_keep_their_meaning()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var change = coordinator.Act<IndicatorChange>();

        (await coordinator.Act<IndicatorIntroduction>().IntroduceAsync(new("stodlinje", Helpline), Coordinator.Name, default).MadeAsync())
            .ShouldBe("Indikatorn Samtal till stödlinjen (STODLINJE) är ny.");
        await change.ChangeAsync(new("STODLINJE", Helpline with { Kind = IndicatorKind.Stock, Follows = "STODKONTAKT", Actors = [] }), Coordinator.Name, default).MadeAsync();

        var snapshot = await coordinator.Act<OrganisationReader>().ReadAsync(default);
        var introduced = snapshot.Indicators.Single(i => i.Code == "STODLINJE");
        introduced.ShouldSatisfyAllConditions(
            i => i.Kind.ShouldBe(IndicatorKind.Stock), i => i.Protected.ShouldBeTrue(), i => i.Actors.ShouldBeEmpty(),
            i => i.Follows.ShouldBe(snapshot.Indicators.Single(f => f.Code == "STODKONTAKT").Id));

        await coordinator.HappenedAsync("insert into smv.activity_month select id, '2026-10-01', 2, 1, 0, 5, 5, 1 from smv.indicator where code = 'STODLINJE'");
        (await change.ChangeAsync(new("STODLINJE", Helpline with { Kind = IndicatorKind.Flow }), Coordinator.Name, default).RefusedAsync())
            .ShouldBe("Kind: Det finns redan siffror, och de skulle summeras fel. Inför en ny indikator i stället.");
        await change.ChangeAsync(new("STODLINJE", Helpline with { Kind = IndicatorKind.Stock, NameSv = "Samtal" }), Coordinator.Name, default).MadeAsync();
    }

    [Fact]
    public async Task Protection_is_taken_away_only_with_a_reason_and_never_from_what_another_hides_with()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var change = coordinator.Act<IndicatorChange>();
        var police = new IndicatorTerms("Polisanmälningar", "Police reports", "anmälningar", "reports", IndicatorKind.Flow, false, "", null, 13, ["POL"]);

        (await change.ChangeAsync(new("POLISANMALAN", police), Coordinator.Name, default).RefusedAsync()).ShouldBe("FreedReason: Fyll i fältet.");
        (await change.ChangeAsync(new("POLISANMALAN", police with { FreedReason = "Brå publicerar talen" }), Coordinator.Name, default).MadeAsync())
            .ShouldBe("Polisanmälningar är inte längre skyddad: Brå publicerar talen");
        (await coordinator.AskAsync<string>("select unprotected_reason from smv.indicator where code = 'POLISANMALAN' and not protected")).ShouldBe(["Brå publicerar talen"]);

        var contacts = Helpline with { NameSv = "Stödkontakt", Kind = IndicatorKind.Stock, Protected = false, FreedReason = "Vi vill", Sort = 8 };
        (await change.ChangeAsync(new("STODKONTAKT", contacts), Coordinator.Name, default).RefusedAsync())
            .ShouldBe("Protected: Den döljs tillsammans med Stödsamtal. Ändra först det.");
        (await change.ChangeAsync(new("STODKONTAKT", contacts with { Protected = true, Follows = "STODSAMTAL" }), Coordinator.Name, default).RefusedAsync())
            .ShouldBe("Follows: Den följer redan denna indikator, direkt eller genom en annan.");
    }

    [Fact]
    public async Task Answers_that_cannot_be_taken_are_all_told_at_once()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var introduction = coordinator.Act<IndicatorIntroduction>();

        (await introduction.IntroduceAsync(new("ATAL", Helpline), Coordinator.Name, default).RefusedAsync()).ShouldBe("Code: Koden används redan. Välj en annan.");
        (await introduction.IntroduceAsync(new("ÅTAL 2", Helpline), Coordinator.Name, default).RefusedAsync()).ShouldContain("A–Z, siffror och understreck");
        (await introduction.IntroduceAsync(new("", new(new string('x', 201), "", "st", "pcs", null, false, null, "ATAL", 0, [])), Coordinator.Name, default).RefusedAsync()).ShouldBe("""
            Code: Fyll i fältet.
            NameSv: Skriv högst 200 tecken.
            NameEn: Fyll i fältet.
            FreedReason: Fyll i fältet.
            Kind: Välj flöde eller nivå.
            Sort: Skriv ett heltal från 1 till 999.
            Follows: Bara en skyddad indikator kan följa en annan.
            """);
        (await coordinator.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_actor_is_entered_and_renamed()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var entry = coordinator.Act<ActorEntry>();

        await entry.AddAsync(new("skola", "Skolan", "Schools", 12), Coordinator.Name, default).MadeAsync();
        await entry.ChangeAsync(new("SKOLA", "Elevhälsan", "School health", 12), Coordinator.Name, default).MadeAsync();
        (await entry.AddAsync(new("SOC", "Soc", "Soc", 1), Coordinator.Name, default).RefusedAsync()).ShouldBe("Code: Koden används redan. Välj en annan.");

        (await coordinator.Act<OrganisationReader>().ReadAsync(default)).Actors[^1].ShouldSatisfyAllConditions(
            a => a.Code.ShouldBe("SKOLA"), a => a.Name.Sv.ShouldBe("Elevhälsan"));
    }
}
