using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Pages;

/// <summary>The definition begins long before any figures, so that no other story's series breaks.</summary>
[Collection("app")]
public sealed class DefinitionTests(AppFixture app)
{
    [Fact]
    public async Task A_definition_that_the_coordinator_writes_is_read_by_everybody_and_told_by_the_API()
    {
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/organisation/indikatorer/AVSLUT_MAL/definition");
        await page.GetByLabel("Vad som räknas, på svenska").FillAsync("Insatser som avslutats med uppnått mål");
        await page.GetByLabel("Vad som räknas, på engelska").FillAsync("Measures ended with their goal reached");
        await page.GetByLabel("Från och med").FillAsync("1990-01-01");
        await page.GetByLabel("Skäl").FillAsync("Beslut i gruppen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("Välj om något annat räknas eller om bara orden är nya.");
        await page.GetByLabel("Något annat räknas").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await page.ShouldReachAsync("/definitioner#AVSLUT_MAL");
        await page.Context.CloseAsync();

        var member = await app.SignedInPageAsync(Roles.Member);
        await member.GotoAsync("/");
        await member.GetByRole(AriaRole.Navigation, new() { Name = "Huvudmeny" }).GetByRole(AriaRole.Link, new() { Name = "Definitioner" }).ClickAsync();
        await member.Locator("#AVSLUT_MAL summary").ClickAsync();
        (await member.Locator("#AVSLUT_MAL").InnerTextAsync()).ShouldSatisfyAllConditions(
            text => text.ShouldContain("Insatser som avslutats med uppnått mål"), text => text.ShouldContain("räknar annat än förut"), text => text.ShouldContain("målen i genomförandeplanen", Case.Sensitive, "what it counted before is still told"));
        (await member.Locator("#AVSLUT_MAL").GetByRole(AriaRole.Link).CountAsync()).ShouldBe(0, "others only read");
        await member.ShouldBeAccessibleAsync();
        await member.Context.CloseAsync();

        using var client = app.ApiClient(Roles.Member);
        var told = (await client.GetFromJsonAsync<JsonElement>("/api/v1/indicators")).EnumerateArray().Single(i => i.GetProperty("code").GetString() == "AVSLUT_MAL");
        told.GetProperty("breaks").EnumerateArray().Select(b => b.GetString()).ShouldBe(["1990-01"]);
        told.GetProperty("definition").GetProperty("words").GetProperty("en").GetString().ShouldBe("Measures ended with their goal reached");
    }
}
