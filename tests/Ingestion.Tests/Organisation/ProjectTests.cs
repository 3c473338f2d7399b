using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Projects;
using SmvInsights.Ingestion.Time;
using SmvInsights.Tests.Intake;

namespace SmvInsights.Tests.Organisation;

[Collection("postgres")]
public sealed class ProjectTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_code_is_taken_without_a_name_and_has_in_each_month_the_one_it_had_then()
    {
        using var coordinator = await Coordinator.StartAsync(postgres);
        (await SendAsync(coordinator, "LB", "2026-05", "SMV;K01", "SMV;K02", "utv;K03")).ShouldBe(UploadStatus.Published);
        (await SendAsync(coordinator, "PA", "2026-06", "Smv;K01")).ShouldBe(UploadStatus.Published);
        (await ReportedAsync(coordinator)).ShouldBe(["Smv 3 2026-06 PA LB", "utv 1 2026-05 LB"], ignoreOrder: true);

        var naming = coordinator.Act<ProjectNaming>();
        (await naming.NameAsync(new("NYTT", "Nytt", null, null), Coordinator.Name, default).RefusedAsync()).ShouldBe(": Ingen rapport innehåller den projektkoden.");
        (await naming.NameAsync(new("SMV", " ", new string('x', 81), null), Coordinator.Name, default).RefusedAsync())
            .ShouldBe("NameSv: Fyll i fältet.\nNameEn: Skriv högst 80 tecken.");
        (await naming.NameAsync(new("smv", "Samverkan mot  våld", "", null), Coordinator.Name, default).MadeAsync()).ShouldBe("Projektet SMV heter Samverkan mot våld.");
        (await naming.NameAsync(new("SMV", "Samverkan", "Collaboration", new(2026, 6, 15)), Coordinator.Name, default).MadeAsync())
            .ShouldBe("Projektet SMV heter Samverkan från och med 2026-06-15.");
        (await naming.NameAsync(new("SMV", "Annat", null, new(2026, 6, 1)), Coordinator.Name, default).RefusedAsync()).ShouldStartWith("From: Ett namn börjar redan gälla 2026-06-15.");
        await naming.NameAsync(new("SMV", "Samverkan mot allt våld", null, new(2027, 1, 1)), Coordinator.Name, default).MadeAsync();
        await naming.NameAsync(new("SMV", "I samverkan", "Collaboration", null), Coordinator.Name, default).MadeAsync();

        var named = await coordinator.Act<OrganisationReader>().ReadAsync(default);
        named.ProjectWithCode("Smv", new Month(2026, 5)).ShouldBe(new("Samverkan mot våld (Smv)", "Samverkan mot våld (Smv)"));
        named.ProjectName("SMV", new Month(2026, 6)).ShouldBe(new("I samverkan", "Collaboration"));
        named.ProjectName("SMV", new Month(2027, 1))!.Value.Sv.ShouldBe("Samverkan mot allt våld");
        named.ProjectName("UTV", new Month(2026, 5)).ShouldBeNull();

        await naming.WithdrawAsync("SMV", new(2027, 1, 1), Coordinator.Name, default).MadeAsync();
        (await naming.WithdrawAsync("SMV", new(2026, 6, 15), Coordinator.Name, default).RefusedAsync()).ShouldStartWith(": Namnet gäller redan");
        (await coordinator.Act<OrganisationReader>().ReadAsync(default)).ProjectName("SMV", new Month(2027, 1))!.Value.Sv.ShouldBe("I samverkan");
        (await coordinator.EventsAsync()).ShouldContain($"{Coordinator.Name} | project named | project SMV | Projektet SMV heter Samverkan mot våld.");
    }

    private static async Task<string> SendAsync(Coordinator coordinator, string district, string month, params string[] items) =>
        (await new Intake.District(coordinator.Database, district).ReportAsync(
            "rapportmånad;länsdel;projekt;post;typ;benämning;sökt;beslutat;utfall;prognos;status\n" + string.Concat(items.Select(i => $"{month};{district};{i};kostnad;Lön;;1000;100;1000;beslutad\n")))).Upload.Status;

    private static async Task<IEnumerable<string>> ReportedAsync(Coordinator coordinator)
    {
        await using var connection = await coordinator.Database.OpenConnectionAsync();
        return (await ReportedProject.ReadAsync(connection, default)).Select(p => $"{p.Code} {p.Rows} {p.Last} {string.Join(' ', p.Districts)}");
    }
}
