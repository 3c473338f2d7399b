using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation.Bodies;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Organisation.Groups;

namespace SmvInsights.Tests.Organisation;

[Collection("postgres")]
public sealed class GroupTests(PostgresFixture postgres)
{
    private static readonly RecipientEntry.Order Gunilla = new("political", "Gunilla Öberg", "Gunilla.Oberg@Pitea.example", "Piteå kommun", "sv", new(2026, 12, 1), null);

    [Fact]
    public async Task A_recipient_is_added_once_ends_instead_of_vanishing_and_may_come_back()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var entry = coordinator.Act<RecipientEntry>();

        (await entry.AddAsync(Gunilla, Coordinator.Name, default).MadeAsync()).ShouldBe("Gunilla Öberg får rapporten till Politiska samverkansgruppen.");
        (await entry.AddAsync(Gunilla with { Name = "G. Öberg", Email = "gunilla.oberg@pitea.example" }, Coordinator.Name, default).RefusedAsync())
            .ShouldBe("Email: Adressen får redan gruppens rapport under den tiden.");
        (await entry.AddAsync(Gunilla with { Role = "boss" }, Coordinator.Name, default).RefusedAsync()).ShouldBe("Role: Välj en roll.");
        await entry.AddAsync(Gunilla with { Group = "county" }, Coordinator.Name, default).MadeAsync();

        (await entry.ChangeAsync(1, Gunilla with { LastDay = new(2026, 11, 30) }, Coordinator.Name, default).RefusedAsync()).ShouldBe("LastDay: Sista dagen ligger före den första.");
        (await entry.ChangeAsync(1, Gunilla with { LastDay = new(2027, 1, 31) }, Coordinator.Name, default).MadeAsync())
            .ShouldBe("Gunilla Öberg får rapporten till Politiska samverkansgruppen till och med 2027-01-31.");
        await entry.AddAsync(Gunilla with { From = new(2027, 9, 1), Language = "en", Role = "substitute" }, Coordinator.Name, default).MadeAsync();

        (await coordinator.AskAsync<string>("select email || ' ' || role || ' ' || language || ' ' || valid from smv.recipient where steering_group_id = 1 order by id"))
            .ShouldBe(["gunilla.oberg@pitea.example member sv [2026-12-01,2027-02-01)", "gunilla.oberg@pitea.example substitute en [2027-09-01,)"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gunilla")]
    [InlineData("gunilla@pitea")]
    [InlineData("gunilla@pitea..example")]
    [InlineData("Gunilla <gunilla@pitea.example>")]
    [InlineData("gunilla@pitea.example, eva@lst.example")]
    [InlineData("gunilla@pitea.example\r\nBcc: eva@lst.example")]
    public async Task Half_an_address_or_two_are_refused(string address)
    {
        using var coordinator = await Coordinator.StartAsync(postgres);

        (await coordinator.Act<RecipientEntry>().AddAsync(Gunilla with { Email = address }, Coordinator.Name, default).RefusedAsync()).ShouldStartWith("Email: ");
    }

    [Fact]
    public async Task A_new_schedule_has_missed_nothing()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        await coordinator.HappenedAsync("update smv.steering_group set schedule_since = '2020-01-01'");
        var change = coordinator.Act<ScheduleChange>();

        await change.RescheduleAsync(new("county", "0 30 7 20 * ?"), Coordinator.Name, default).MadeAsync();
        (await change.RescheduleAsync(new("county", "0 30 7 20 * ?"), Coordinator.Name, default).RefusedAsync()).ShouldBe("Schedule: Det är redan gruppens schema.");
        await change.PauseAsync("operational", true, Coordinator.Name, default).MadeAsync();

        (await coordinator.AskAsync<string>("select concat_ws(' ', code, schedule, paused, schedule_since > now() - interval '1 minute') from smv.steering_group order by sort")).ShouldBe(
            ["political 0 0 8 15 * ? f f", "county 0 30 7 20 * ? f t", "operational 0 0 8 10 * ? t t"]);
    }

    [Fact]
    public async Task A_group_takes_another_name_from_a_day()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var naming = coordinator.Act<GroupNaming>();

        (await naming.RenameAsync(new("political", "Politiska ledningsgruppen", "The political board", new(2027, 1, 1)), Coordinator.Name, default).MadeAsync())
            .ShouldBe("Politiska samverkansgruppen heter Politiska ledningsgruppen från och med 2027-01-01.");
        (await naming.WithdrawAsync("political", new(2027, 1, 1), Coordinator.Name, default).MadeAsync()).ShouldBe("Politiska samverkansgruppen byter inte namn 2027-01-01.");
    }

    [Fact]
    public async Task A_body_takes_another_name_and_the_old_one_keeps_its_time()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var naming = coordinator.Act<BodyNaming>();

        (await naming.RenameAsync(new("REG", "Norrbottens region", new(2016, 1, 1)), Coordinator.Name, default).RefusedAsync())
            .ShouldBe("From: Ett namn börjar redan gälla 2017-01-01. Välj ett senare datum.");
        (await naming.RenameAsync(new("REG", "Norrlandsregionen", new(2027, 1, 1)), Coordinator.Name, default).MadeAsync())
            .ShouldBe("Region Norrbotten heter Norrlandsregionen från och med 2027-01-01.");
        await naming.RenameAsync(new("REG", "Region Norrbotten län", null), Coordinator.Name, default).MadeAsync();

        const string Names = "select n.name || ' ' || n.valid from smv.organisation_name n join smv.organisation o on o.id = n.organisation_id where o.code = 'REG' order by lower(n.valid) nulls first";
        (await coordinator.AskAsync<string>(Names)).ShouldBe(
            ["Norrbottens läns landsting (,2017-01-01)", "Region Norrbotten län [2017-01-01,2027-01-01)", "Norrlandsregionen [2027-01-01,)"]);
        await naming.WithdrawAsync("REG", new(2027, 1, 1), Coordinator.Name, default).MadeAsync();
        (await coordinator.AskAsync<string>(Names))[1].ShouldBe("Region Norrbotten län [2017-01-01,)");
    }

    [Fact]
    public async Task The_coordinator_is_succeeded_and_one_at_a_time_holds_the_role()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var appointment = coordinator.Act<RoleAppointment>();
        var anna = new RoleAppointment.Order("county_coordinator", null, null, "Anna Samuelsson", "anna@smv.example", null, null);
        var bo = anna with { Name = "Bo Hed", Email = "bo@smv.example", From = new(2027, 3, 1) };
        await appointment.AppointAsync(anna, Coordinator.Name, default).MadeAsync();

        (await appointment.AppointAsync(bo, Coordinator.Name, default).RefusedAsync())
            .ShouldBe("From: Anna Samuelsson har rollen under den tiden. Avsluta först det uppdraget, eller välj andra dagar.");
        (await appointment.AppointAsync(bo with { Succeeds = true }, Coordinator.Name, default).MadeAsync()).ShouldBe("Bo Hed är länssamordnare från och med 2027-03-01.");
        await appointment.AppointAsync(bo with { Role = "deputy_coordinator", From = null }, Coordinator.Name, default).MadeAsync();
        (await appointment.ChangeAsync(2, bo with { LastDay = new(2027, 2, 1) }, Coordinator.Name, default).RefusedAsync()).ShouldBe("LastDay: Sista dagen ligger före den första.");
        (await appointment.AppointAsync(anna with { Role = "municipal_coordinator" }, Coordinator.Name, default).RefusedAsync()).ShouldBe("District: Välj länsdel.");

        (await coordinator.AskAsync<string>("select role || ' ' || name || ' ' || valid from smv.role_holder order by id")).ShouldBe([
            "county_coordinator Anna Samuelsson (,2027-03-01)", "county_coordinator Bo Hed [2027-03-01,)", "deputy_coordinator Bo Hed (,)"]);
    }

    [Fact]
    public async Task Settings_are_kept()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var change = coordinator.Act<SettingChange>();

        await change.ChangeAsync(new("KFN 2026/17"), Coordinator.Name, default).MadeAsync();
        (await StandingAsync()).ShouldBe(["KFN 2026/17"]);
        await change.ChangeAsync(new(null), Coordinator.Name, default).MadeAsync();
        (await StandingAsync()).ShouldBeEmpty();

        Task<string[]> StandingAsync() => coordinator.AskAsync<string>($"select value from smv.setting where key = '{SettingChange.DisposalKey}'");
    }

    [Fact]
    public async Task What_is_reviewed_is_settled_in_one_sentence_and_read_back_by_the_intake()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        var change = coordinator.Act<ReviewSettingChange>();

        (await change.ChangeAsync(new(["XX"], false, []), Coordinator.Name, default).RefusedAsync()).ShouldBe("AtOnce: En länsdel finns inte.");
        (await change.ChangeAsync(new(["LB", "PA"], true, [ReportKind.Milestones, ReportKind.Budget]), Coordinator.Name, default).MadeAsync()).ShouldBe(
            "Publiceras direkt: Piteå älvdal, Luleå-Boden. Skäl före ändring: ja. Samordnaren godkänner: budget, milstolpar.");
        await using var connection = await coordinator.Database.OpenConnectionAsync();
        (await ReviewSettings.ReadAsync(connection, default)).ShouldSatisfyAllConditions(
            s => s.AtOnce.Order().ShouldBe(["LB", "PA"]), s => s.ReasonFirst.ShouldBeTrue(), s => s.ApprovedKinds.Order().ShouldBe([ReportKind.Budget, ReportKind.Milestones]));

        (await change.ChangeAsync(new([], false, []), Coordinator.Name, default).MadeAsync()).ShouldBe(
            "Publiceras direkt: inget. Skäl före ändring: nej. Samordnaren godkänner: inget.");
        (await coordinator.AskAsync<string>("select key from smv.setting where key like 'review.%'")).ShouldBeEmpty();
    }
}
