using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Tests.Pages.Economy;

[Collection("app")]
public sealed class EconomyTests(AppFixture app) : IAsyncLifetime
{
    public Task InitializeAsync() => app.SamplesAreInAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_money_of_October_2010_says_what_the_minutes_said_and_commits_nobody_else()
    {
        using var client = app.ApiClient(Roles.Member);
        var funding = await client.GetFromJsonAsync<JsonElement>("/api/v1/funding?to=2010-10&district=LÄN");
        funding.GetProperty("total").EnumerateObject().Select(p => $"{p.Name} {p.Value}").ShouldBe(["applied 760000", "granted 380000", "committed 380000", "possible ", "unfunded 380000"]);
        funding.GetProperty("sources").EnumerateArray().Select(s => $"{s.GetProperty("funder")}: {string.Join(", ", s.GetProperty("items")[0].GetProperty("stages").EnumerateArray().Select(t => $"{t.GetProperty("stage")} {t.GetProperty("amount")} {t.GetProperty("since")}"))}")
            .ShouldBe(["LST: applied 760000 2010-10, granted 380000 2010-10", "KOM: not_asked  2010-10", "REG: not_asked  2010-10", "POL: not_asked  2010-10"]);

        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/ekonomi/LÄN?month=2010-10");
        var main = page.GetByRole(AriaRole.Main);
        await Assertions.Expect(main).ToContainTextAsync("har beviljat 380\u00A0000\u00A0kr av sökta 760\u00A0000\u00A0kr; 380\u00A0000\u00A0kr är ofinansierat.");
        await Assertions.Expect(main).ToContainTextAsync("Fördelningsnyckel ej beslutad för 2010.");
        (await page.TableOfAsync("finansiering")).Select(row => row[^3]).ShouldBe(["Beviljat eller beslutat", "380\u00A0000\u00A0kr", ".", ".", "."]);
    }

    [Fact]
    public async Task A_district_finds_which_items_stray_and_takes_them_away_as_a_file()
    {
        var page = await app.SignedInPageAsync(Roles.Reporter, "KN");
        await page.GotoAsync("/ekonomi?month=2026-10");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Vems ekonomi" }).GetByRole(AriaRole.Link, new() { Name = "Kraftfält Norr" }).ClickAsync();
        var shelter = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Skyddat boende, köpta dygn" }).Filter(new() { HasText = "Avviker mer än 10" });
        await Assertions.Expect(shelter).ToContainTextAsync("+150\u00A0000");

        var file = await page.APIRequest.GetAsync(app.Address + await page.Locator("a[href*='table=poster']").GetAttributeAsync("href"));
        (await file.TextAsync()).Split("\r\n").ShouldContain(line => line.StartsWith("Skyddat boende, köpta dygn;400000;", StringComparison.Ordinal) && line.EndsWith(";150000;37,5;" + "Avviker mer än 10\u00A0%", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_coordinates_is_told_of_a_code_without_a_name_and_everybody_reads_the_name_once_it_is_given()
    {
        await UnnameAsync("UTV");
        using var client = app.ApiClient(Roles.Member);
        const string Projects = "/api/v1/funding?to=2026-10&district=LB";
        (await NamesAsync()).ShouldBe(["LOKAL: Lokal samverkan", "UTV: "]);
        var member = await app.SignedInPageAsync(Roles.Member);
        await member.GotoAsync("/ekonomi/LB?month=2026-10");
        await Assertions.Expect(member.GetByText("saknar namn.")).ToHaveCountAsync(0);

        var page = await app.SignedInPageAsync(Roles.Administrator);
        await page.GotoAsync("/organisation");
        await Assertions.Expect(page.GetByText("Projekt utan namn: UTV.")).ToBeVisibleAsync();
        await page.GotoAsync("/ekonomi/LB?month=2026-10");
        await page.GetByText("Projektet UTV saknar namn.").GetByRole(AriaRole.Link).ClickAsync();
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ge namn UTV" }).ClickAsync();
        await page.GetByLabel("Namn på svenska").FillAsync("Mottagning för utövare");
        await page.GetByLabel("Namn på engelska").FillAsync("Clinic for perpetrators");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Projektet UTV heter Mottagning för utövare.")).ToBeVisibleAsync();

        (await NamesAsync()).ShouldBe(["LOKAL: Lokal samverkan", "UTV: Mottagning för utövare"]);
        await member.ReloadAsync();
        await member.GetByRole(AriaRole.Row).Filter(new() { HasText = "Mottagning för utövare (UTV)" }).First.GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(member.GetByRole(AriaRole.Main)).ToContainTextAsync("projekt Mottagning för utövare (UTV)");

        async Task<IEnumerable<string>> NamesAsync() => (await client.GetFromJsonAsync<JsonElement>(Projects)).GetProperty("projects").EnumerateArray()
            .Select(p => $"{p.GetProperty("project")}: {(p.GetProperty("projectName") is { ValueKind: JsonValueKind.Object } name ? name.GetProperty("sv") : "")}");
    }

    [Fact]
    public async Task Shares_are_shown_once_the_coordinator_has_recorded_a_decision_and_not_after_it_is_taken_back()
    {
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/ekonomi/fordelning?year=2025");
        await page.GetByLabel("Kostnad som delas").SelectOptionAsync(new SelectOptionValue { Label = "Länssamordnare (Samverkan mot våld)" });
        await page.GetByLabel("Länets kommuner").FillAsync("33,33");
        await page.GetByLabel("Region Norrbotten").FillAsync("33,33");
        await page.GetByLabel("Beslutat av").FillAsync("Politiska samverkansgruppen");
        await page.GetByLabel("Beslutsdag").FillAsync("2025-01-20");
        await page.GetByLabel("Hänvisning").FillAsync("§ 4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Andelarna blir 66,66");

        foreach (var party in new[] { "Länets kommuner", "Region Norrbotten", "Polismyndigheten" }) await page.GetByLabel(party).FillAsync("1/3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Fördelningsnyckeln för 2025 är införd")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();

        await page.GotoAsync("/ekonomi?month=2025-12");
        var shares = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "1/3 (33,33" });
        (await shares.CountAsync()).ShouldBe(3);
        await Assertions.Expect(shares.First).ToContainTextAsync(NumberForm.Kronor(27_166_667, Language.Swedish));
        await page.EvaluateAsync("document.querySelectorAll('main details:not(.drop)').forEach(d => d.open = true)");
        await page.ShouldBeAccessibleAsync();

        await page.GotoAsync("/ekonomi/fordelning?year=2025");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta tillbaka" }).ClickAsync();
        await page.GotoAsync("/ekonomi?month=2025-12");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Fördelningsnyckel ej beslutad för 2025.");
    }

    private async Task UnnameAsync(string code)
    {
        await using var connection = await app.Database.OpenConnectionAsync();
        await connection.ExecuteAsync("delete from smv.project_name n using smv.project p where p.id = n.project_id and p.code = @code; delete from smv.project where code = @code", new { code });
    }
}
