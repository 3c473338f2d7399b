using System.Net;
using Dapper;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Organisation;

[Collection("app-office")]
public sealed class CoordinatorTests(AppFixture app)
{
    [Fact]
    public async Task The_coordinator_moves_a_municipality_adds_a_recipient_and_changes_a_schedule()
    {
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/organisation/lansdelar/KN");
        await page.GetByRole(AriaRole.Link, new() { Name = "Flytta Pajala" }).ClickAsync();
        await page.GetByLabel("Till länsdel").SelectOptionAsync("Kraftfält Norr");
        await page.GetByLabel("Från och med").FillAsync("2029-01-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Flytta kommunen" }).ClickAsync();
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("Pajala hör redan till Kraftfält Norr den dagen.");
        (await page.GetByLabel("Från och med").InputValueAsync()).ShouldBe("2029-01-01");
        await page.ShouldBeAccessibleAsync();

        await page.GetByLabel("Till länsdel").SelectOptionAsync("Östra Norrbotten");
        await page.GetByRole(AriaRole.Button, new() { Name = "Flytta kommunen" }).ClickAsync();
        (await NoticeAsync(page)).ShouldBe("Pajala hör till Östra Norrbotten från och med 2029-01-01.");

        await page.GotoAsync("/organisation/styrgrupper/county");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ny mottagare" }).ClickAsync();
        await page.GetByLabel("Namn").FillAsync("Nils Nyman");
        await page.GetByLabel("E-post").FillAsync("nils@alvsbyn");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        (await page.GetByLabel("E-post").GetAttributeAsync("aria-invalid")).ShouldBe("true");
        await page.GetByLabel("E-post").FillAsync("nils@alvsbyn.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        (await NoticeAsync(page)).ShouldBe("Nils Nyman får rapporten till Länsstyrgruppen.");

        await page.GetByRole(AriaRole.Region, new() { Name = "Schema" }).GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByLabel("Dag", new() { Exact = true }).SelectOptionAsync("L");
        await page.GetByLabel("Klockslag").FillAsync("07:30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Visa när rapporten går" }).ClickAsync();
        (await page.GetByRole(AriaRole.Region, new() { Name = "Så skulle det bli" }).GetByRole(AriaRole.Listitem).AllInnerTextsAsync())
            .ShouldSatisfyAllConditions(runs => runs.Count.ShouldBe(5), runs => runs.ShouldAllBe(r => r.Contains("07:30")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara schemat" }).ClickAsync();
        (await NoticeAsync(page)).ShouldContain("sista dagen i månaden 07:30");

        await page.GotoAsync("/organisation");
        (await page.GetByRole(AriaRole.Region, new() { Name = "Beslutat framöver" }).InnerTextAsync()).ShouldContain("Pajala hör till Östra Norrbotten");
        (await page.GetByRole(AriaRole.Region, new() { Name = "Senaste ändringar" }).GetByRole(AriaRole.Listitem).First.InnerTextAsync()).ShouldContain("Länsstyrgruppen får rapporten på nya tider");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_administrator_enters_an_event_puts_it_right_and_takes_it_away()
    {
        var page = await app.SignedInPageAsync(Roles.Administrator);
        await page.GotoAsync("/organisation/handelser");
        await page.GetByLabel("När").FillAsync("2029-05");
        await page.GetByLabel("Gäller").SelectOptionAsync("Kraftfält Norr");
        await page.GetByLabel("Text på svenska").FillAsync("Utbildning för 19811218-9876");
        await page.GetByLabel("Text på engelska").FillAsync("Training");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        (await page.Locator("#Form_TextSv-error").InnerTextAsync()).ShouldContain("personnummer");
        await page.ShouldBeAccessibleAsync();

        await page.GetByLabel("Text på svenska").FillAsync("Utbildning");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        (await NoticeAsync(page)).ShouldBe("Händelsen Utbildning, 2029-05, markeras i diagrammen.");

        await page.GetByRole(AriaRole.Link, new() { Name = "Ändra Utbildning", Exact = true }).ClickAsync();
        (await page.GetByLabel("Gäller").InputValueAsync()).ShouldBe("KN");
        await page.GetByLabel("När").FillAsync("2029-05-14");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        (await page.GetByRole(AriaRole.Region, new() { Name = "Inlagda händelser" }).GetByRole(AriaRole.Listitem).First.InnerTextAsync())
            .ShouldSatisfyAllConditions(told => told.ShouldContain("2029-05-14 Utbildning"), told => told.ShouldContain("Kraftfält Norr"));

        await page.GetByRole(AriaRole.Link, new() { Name = "Ändra Utbildning", Exact = true }).ClickAsync();
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta bort" }).ClickAsync();
        (await NoticeAsync(page)).ShouldBe("Händelsen Utbildning är borttagen.");
        await page.Context.CloseAsync();
    }

    /// <summary>The others are opened with every page, in the light theme.</summary>
    [Theory]
    [InlineData("/organisation/lansdelar/PA")]
    [InlineData("/organisation/lansdelar/LÄN/stavningar")]
    [InlineData("/organisation/indikatorer/ny")]
    [InlineData("/organisation/styrgrupper/political")]
    [InlineData("/organisation/styrgrupper/political/tider?Form.Day=&Form.Schedule=nonsens")]
    [InlineData("/organisation/personer/ny")]
    [InlineData("/organisation/personer/1")]
    [InlineData("/organisation/installningar")]
    public async Task A_page_is_accessible_in_both_themes(string address)
    {
        var page = await app.SignedInPageAsync(Roles.Coordinator);

        (await page.GotoAsync(address))!.Status.ShouldBe(200);

        await page.ShouldBeAccessibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_administrator_reads_and_only_the_coordinator_changes()
    {
        var page = await app.SignedInPageAsync(Roles.Administrator);
        await page.GotoAsync("/organisation/lansdelar/PA");

        (await page.GetByText("Arvidsjaur").CountAsync()).ShouldBe(1);
        (await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new("Flytta|Ändra|Byt namn|Avsluta") }).CountAsync()).ShouldBe(0);
        (await page.GotoAsync("/organisation/kommuner/2581/flytta"))!.Status.ShouldBe((int)HttpStatusCode.Forbidden);
        (await page.GotoAsync("/organisation/styrgrupper/political/tider"))!.Status.ShouldBe((int)HttpStatusCode.Forbidden);
        await page.Context.CloseAsync();

        var member = await app.SignedInPageAsync(Roles.Reporter, "PA");
        (await member.GotoAsync("/organisation"))!.Status.ShouldBe((int)HttpStatusCode.Forbidden);
        await member.Context.CloseAsync();
    }

    [Fact]
    public async Task Settings_posted_by_an_administrator_are_not_taken()
    {
        var page = await app.SignedInPageAsync(Roles.Administrator);
        await page.GotoAsync("/organisation/installningar");

        var status = await page.EvaluateAsync<int>("""
            async () => {
              const body = new FormData(document.querySelector("form[action*=visning]"));
              body.set("Form.Disposal", "mitt eget");
              return (await fetch(location.href, { method: "POST", body })).status;
            }
            """);

        status.ShouldBe((int)HttpStatusCode.Forbidden);
        await using var connection = await app.Database.OpenConnectionAsync();
        (await connection.QuerySingleOrDefaultAsync<string>("select value from smv.setting where key = 'gallringsbeslut'")).ShouldNotBe("mitt eget");
        await page.Context.CloseAsync();
    }

    private static Task<string> NoticeAsync(IPage page) => page.GetByRole(AriaRole.Status).InnerTextAsync();
}
