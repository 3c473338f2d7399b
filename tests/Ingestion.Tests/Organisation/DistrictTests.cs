using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Districts;

namespace SmvInsights.Tests.Organisation;

[Collection("postgres")]
public sealed class DistrictTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_fifth_district_opens_gets_its_municipalities_and_the_past_stays_as_it_was()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var opening = coordinator.Act<DistrictOpening>();
        var move = coordinator.Act<MunicipalityMove>();

        (await opening.OpenAsync(new("mf", "Malmfälten", "The Ore Fields", Day("2027-01-01")), Coordinator.Name, default).MadeAsync())
            .ShouldBe("Länsdelen Malmfälten (MF) finns från och med 2027-01-01.");
        (await move.MoveAsync(new("2584", "MF", Day("2026-12-01")), Coordinator.Name, default).RefusedAsync())
            .ShouldBe("From: Malmfälten finns först från 2027-01-01. Välj den dagen eller en senare.");
        await move.MoveAsync(new("2584", "MF", Day("2027-01-01")), Coordinator.Name, default).MadeAsync();
        (await move.MoveAsync(new("2523", "MF", Day("2027-07-01")), Coordinator.Name, default).MadeAsync())
            .ShouldBe("Gällivare hör till Malmfälten från och med 2027-07-01.");

        (await coordinator.MapAsync("2026-12-31"))[3].ShouldBe("KN: Gällivare Jokkmokk Kiruna Pajala");
        (await coordinator.MapAsync("2027-01-01"))[3..].ShouldBe(["KN: Gällivare Jokkmokk Pajala", "MF: Kiruna"]);
        (await coordinator.MapAsync("2027-07-01"))[3..].ShouldBe(["KN: Jokkmokk Pajala", "MF: Gällivare Kiruna"]);
        var snapshot = await coordinator.Act<OrganisationReader>().ReadAsync(default);
        var district = snapshot.Districts.Single(d => d.Code == "MF");
        snapshot.Scopes.Count(s => s.District == district.Id).ShouldBe(1);
        (await coordinator.AskAsync<string>("select a.code from smv.district_actor p join smv.actor a on a.id = p.actor_id join smv.district d on d.id = p.district_id where d.code = 'MF' order by a.sort"))
            .ShouldBe(["SOC", "BUP", "PV", "POL", "AKL", "VPS", "AKUT"]);
        (await coordinator.EventsAsync()).ShouldBe([
            "Anna Samuelsson | district opened | district MF | Länsdelen Malmfälten (MF) finns från och med 2027-01-01.",
            "Anna Samuelsson | municipality moved | municipality 2584 | Kiruna hör till Malmfälten från och med 2027-01-01.",
            "Anna Samuelsson | municipality moved | municipality 2523 | Gällivare hör till Malmfälten från och med 2027-07-01.",
        ]);
    }

    [Fact]
    public async Task A_move_before_a_planned_one_is_refused_until_that_one_is_taken_back()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var move = coordinator.Act<MunicipalityMove>();
        await move.MoveAsync(new("2521", "ON", Day("2027-07-01")), Coordinator.Name, default).MadeAsync();

        (await move.MoveAsync(new("2521", "LB", Day("2027-01-01")), Coordinator.Name, default).RefusedAsync())
            .ShouldBe("From: Pajala byter redan länsdel 2027-07-01. Välj ett senare datum, eller ta först tillbaka den flytten.");
        (await move.MoveAsync(new("2521", "ON", Day("2027-07-01")), Coordinator.Name, default).RefusedAsync()).ShouldContain("hör redan till Östra Norrbotten");

        await move.WithdrawAsync("2521", Day("2027-07-01"), Coordinator.Name, default).MadeAsync();
        (await coordinator.MapAsync("2027-07-01"))[3].ShouldContain("Pajala");
        await move.MoveAsync(new("2521", "LB", Day("2027-01-01")), Coordinator.Name, default).MadeAsync();
        (await coordinator.MapAsync("2027-01-01"))[1].ShouldBe("LB: Boden Luleå Pajala");
    }

    [Fact]
    public async Task What_has_been_published_is_never_moved_to_another_district()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        await coordinator.HappenedAsync(Published("KN", "2026-10-01", "2521"));
        var move = coordinator.Act<MunicipalityMove>();

        (await move.MoveAsync(new("2521", "ON", Day("2026-07-01")), Coordinator.Name, default).RefusedAsync())
            .ShouldBe("From: Siffror om Pajala är redan publicerade till och med oktober 2026. Välj tidigast 2026-11-01.");
        await move.MoveAsync(new("2521", "ON", Day("2026-11-01")), Coordinator.Name, default).MadeAsync();

        (await move.WithdrawAsync("2521", Day("2026-11-01"), Coordinator.Name, default).RefusedAsync()).ShouldContain("har redan skett");
    }

    [Fact]
    public async Task A_district_closes_when_its_municipalities_have_moved_and_can_be_kept_open_after_all()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var closing = coordinator.Act<DistrictClosing>();
        var move = coordinator.Act<MunicipalityMove>();
        await coordinator.HappenedAsync(Published("LB", "2026-10-01", "2580"));

        (await closing.CloseAsync(new("LB", Day("2026-09-30")), Coordinator.Name, default).RefusedAsync()).ShouldBe("""
            LastDay: Flytta först kommunerna till en annan länsdel, senast från 2026-10-01: Boden, Luleå.
            LastDay: Länsdelen har publicerat siffror till och med oktober 2026. Välj en dag efter den månaden.
            """);
        foreach (var municipality in (string[])["2580", "2582"])
            await move.MoveAsync(new(municipality, "PA", Day("2027-01-01")), Coordinator.Name, default).MadeAsync();
        await closing.CloseAsync(new("LB", Day("2026-12-31")), Coordinator.Name, default).MadeAsync();

        (await ExpectedAsync(coordinator, "2027-01-01")).ShouldBe(["KN", "ON", "PA"]);
        (await move.MoveAsync(new("2521", "LB", Day("2026-12-01")), Coordinator.Name, default).RefusedAsync()).ShouldBe("District: Luleå-Boden upphör 2027-01-01. Välj en annan länsdel.");

        await closing.CloseAsync(new("LB", null), Coordinator.Name, default).MadeAsync();
        (await ExpectedAsync(coordinator, "2027-01-01")).ShouldBe(["KN", "LB", "ON", "PA"]);
    }

    [Fact]
    public async Task A_name_holds_from_its_day_and_no_spelling_means_two_districts()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var naming = coordinator.Act<DistrictNaming>();

        (await naming.RenameAsync(new("PA", "Östra norrbotten", "", Day("2027-01-01")), Coordinator.Name, default).RefusedAsync())
            .ShouldBe("NameEn: Fyll i fältet.\nNameSv: ”Östra norrbotten” betyder redan ON i filerna. Välj en annan stavning.");
        await naming.RenameAsync(new("PA", "Pite älvdal", "The Pite Valley", Day("2027-01-01")), Coordinator.Name, default).MadeAsync();
        (await naming.RenameAsync(new("PA", "Piteådalen", "Piteådalen", Day("2026-12-01")), Coordinator.Name, default).RefusedAsync())
            .ShouldBe("From: Ett namn börjar redan gälla 2027-01-01. Välj ett senare datum, eller ta först bort det namnet.");

        (await NamesAsync(coordinator)).ShouldBe(["Piteå älvdal (,2027-01-01)", "Pite älvdal [2027-01-01,)"]);
        await naming.WithdrawAsync("PA", Day("2027-01-01"), Coordinator.Name, default).MadeAsync();
        await naming.RenameAsync(new("PA", "Piteå Älvdal", "Piteå Älvdal", null), Coordinator.Name, default).MadeAsync();
        (await NamesAsync(coordinator)).ShouldBe(["Piteå Älvdal (,)"]);

        var aliases = coordinator.Act<DistrictAliases>();
        (await aliases.AddAsync(new("PA", "KRAFTFÄLT  NORR"), Coordinator.Name, default).RefusedAsync()).ShouldContain("betyder redan KN");
        await aliases.AddAsync(new("PA", "Pite"), Coordinator.Name, default).MadeAsync();
        (await aliases.AddAsync(new("PA", "Pite"), Coordinator.Name, default).RefusedAsync()).ShouldBe("Alias: Stavningen används redan.");
        await aliases.RemoveAsync(new("PA", "Pite"), Coordinator.Name, default).MadeAsync();
    }

    [Fact]
    public async Task Luleå_and_Boden_report_apart_and_the_police_for_itself_from_a_day()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var division = coordinator.Act<ReportingDivision>();
        string[][] apart = [["2580"], ["2582"]];

        (await division.DivideAsync(new("LB", [["2580"]], [], Day("2027-01-01")), Coordinator.Name, default).RefusedAsync())
            .ShouldBe("Municipalities: Alla länsdelens kommuner måste ingå i någon del.");
        (await division.DivideAsync(new("LB", [["2580", "2582"], ["2582", "2521"]], [], Day("2027-01-01")), Coordinator.Name, default).RefusedAsync())
            .ShouldBe("Municipalities: En kommun står i två delar.\nMunicipalities: En av kommunerna hör inte till länsdelen den dagen.");
        (await division.DivideAsync(new("LB", apart, ["POL"], Day("2027-01-01")), Coordinator.Name, default).MadeAsync())
            .ShouldBe("Luleå-Boden lämnar 3 delrapporter per månad från och med 2027-01-01.");
        (await ScopesAsync(coordinator)).ShouldBe([" (,2027-01-01)", "aktör:POL [2027-01-01,)", "kommun:2580 [2027-01-01,)", "kommun:2582 [2027-01-01,)"]);

        (await division.DivideAsync(new("LB", apart, [], Day("2026-12-01")), Coordinator.Name, default).MadeAsync()).ShouldContain("2 delrapporter");
        (await ScopesAsync(coordinator)).ShouldBe([" (,2026-12-01)", "kommun:2580 [2026-12-01,)", "kommun:2582 [2026-12-01,)"]);
        (await division.DivideAsync(new("LB", apart, [], Day("2026-12-01")), Coordinator.Name, default).RefusedAsync()).ShouldBe(": Så är det redan den dagen.");
    }

    [Fact]
    public async Task Actors_take_part_regularly_or_on_demand_from_a_day()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var participation = coordinator.Act<DistrictParticipation>();
        var actors = new Dictionary<string, Participation>
        {
            ["SOC"] = Participation.Regular, ["BUP"] = Participation.OnDemand, ["PV"] = Participation.Regular, ["POL"] = Participation.Regular,
            ["AKL"] = Participation.Regular, ["VPS"] = Participation.Regular, ["KVJ"] = Participation.Regular,
        };

        (await participation.SetAsync(new("KN", actors, Day("2027-01-01")), Coordinator.Name, default).MadeAsync())
            .ShouldBe("Aktörerna i Kraftfält Norr är ändrade från och med 2027-01-01: Barn- och ungdomspsykiatri, Akutsjukvård, Kvinnojour eller annan frivilligorganisation.");
        (await participation.SetAsync(new("KN", actors, Day("2027-01-01")), Coordinator.Name, default).RefusedAsync()).ShouldBe(": Ingenting är ändrat.");

        await participation.SetAsync(new("PA", actors, Coordinator.Today), Coordinator.Name, default).MadeAsync();
        actors["BUP"] = Participation.None;
        (await participation.SetAsync(new("PA", actors, Coordinator.Today), Coordinator.Name, default).RefusedAsync())
            .ShouldBe("From: Barn- och ungdomspsykiatri ändrades 2026-11-21. Välj ett datum efter det.");

        (await coordinator.AskAsync<string>("""
            select a.code || ' ' || p.on_demand || ' ' || p.valid from smv.district_actor p join smv.actor a on a.id = p.actor_id join smv.district d on d.id = p.district_id
            where d.code = 'KN' and a.code in ('BUP', 'AKUT', 'KVJ') order by a.sort, lower(p.valid) nulls first
            """)).ShouldBe(["BUP false (,2027-01-01)", "BUP true [2027-01-01,)", "AKUT true (,2027-01-01)", "KVJ false [2027-01-01,)"]);
    }

    [Fact]
    public async Task Another_municipality_joins_and_impossible_answers_are_told_beside_their_fields()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var arrival = coordinator.Act<MunicipalityArrival>();

        await arrival.AdmitAsync(new("2482", "Skellefteå", "PA", Day("2027-01-01")), Coordinator.Name, default).MadeAsync();
        (await coordinator.MapAsync("2027-01-01"))[0].ShouldEndWith("Skellefteå Älvsbyn");
        (await arrival.AdmitAsync(new("2482", "Skellefteå", "PA", Day("2027-01-01")), Coordinator.Name, default).RefusedAsync()).ShouldBe("Code: En kommun med den koden finns redan.");
        (await arrival.AdmitAsync(new("24X2", "Umeå", "PA", Day("2027-01-01")), Coordinator.Name, default).RefusedAsync()).ShouldBe("Code: Koden är kommunens fyra siffror hos SCB.");
        (await arrival.AdmitAsync(new("2480", " ", "PA", null), Coordinator.Name, default).RefusedAsync()).ShouldBe("Name: Fyll i fältet.\nFrom: Ange ett datum.");
        (await coordinator.Act<DistrictOpening>().OpenAsync(new("PA", "Piteå älvdal", "X", Day("0026-01-01")), Coordinator.Name, default).RefusedAsync()).ShouldBe("""
            From: Datumet ligger för långt bort.
            Code: ”PA” betyder redan PA i filerna. Välj en annan stavning.
            NameSv: ”Piteå älvdal” betyder redan PA i filerna. Välj en annan stavning.
            """);
        (await coordinator.EventsAsync()).Length.ShouldBe(1);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "O", null);

    private static Task<string[]> NamesAsync(Coordinator coordinator) => coordinator.AskAsync<string>(
        "select name_sv || ' ' || n.valid from smv.district_name n join smv.district d on d.id = n.district_id where code = 'PA' order by lower(n.valid) nulls first");

    private static Task<string[]> ScopesAsync(Coordinator coordinator) => coordinator.AskAsync<string>(
        "select scope || ' ' || s.valid from smv.reporting_scope s join smv.district d on d.id = s.district_id where code = 'LB' order by lower(s.valid) nulls first, scope");

    private static Task<string[]> ExpectedAsync(Coordinator coordinator, string day) => coordinator.AskAsync<string>(
        $"select distinct d.code from smv.district d join smv.reporting_scope s on s.district_id = d.id where d.valid @> date '{day}' and s.valid @> date '{day}' order by 1");

    private static string Published(string district, string month, string municipality) => $"""
        insert into smv.upload (id, via, uploader, byte_count, status) values ('00000000-0000-0000-0000-000000000001', 'web', 'story', 0, 'published');
        insert into smv.publication (number, published_at, what) values (1, now(), 'published');
        insert into smv.submission (upload_id, kind, district_id, month, scope, version, publication, known, row_count)
        select '00000000-0000-0000-0000-000000000001', 1, id, '{month}', '', 1, 1, tstzrange(now(), null), 1 from smv.district where code = '{district}';
        insert into smv.activity_month (indicator_id, month, district_id, submission_id, municipality_id, low, high, row_count)
        select 1, s.month, s.district_id, s.id, m.id, 7, 7, 1 from smv.submission s, smv.municipality m where m.code = '{municipality}';
        """;
}
