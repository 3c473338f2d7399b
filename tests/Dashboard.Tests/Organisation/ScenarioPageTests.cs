using System.Net;
using Dapper;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Organisation;

[Collection("app-office")]
public sealed class ScenarioPageTests(AppFixture app)
{
    [Fact]
    public async Task The_coordinator_plans_a_fifth_district_looks_at_all_pages_by_it_and_nobody_else_does()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/organisation/scenarier");
        await page.GetByLabel("Namn").FillAsync("Fem länsdelar");
        await page.GetByRole(AriaRole.Button, new() { Name = "Påbörja" }).ClickAsync();
        var address = new Uri(page.Url).AbsolutePath;
        var id = address.Split('/')[^1];

        await page.GetByRole(AriaRole.Link, new() { Name = "Ny länsdel" }).ClickAsync();
        await page.ShouldBeAccessibleAsync();
        await page.GetByLabel("Namn på svenska").FillAsync("Malmfälten");
        await page.GetByLabel("Namn på engelska").FillAsync("The Ore Fields");
        await page.GetByLabel("Kod").FillAsync("mf");
        await page.GetByLabel("Från och med").FillAsync("2031-01-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg till" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Flytta kommuner" }).ClickAsync();
        await page.GetByLabel("Kiruna").CheckAsync();
        await page.GetByLabel("Gällivare").CheckAsync();
        await page.GetByLabel("Från och med").FillAsync("2030-01-01");
        await page.GetByLabel("Till länsdel").SelectOptionAsync("Malmfälten");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg till" }).ClickAsync();
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("Malmfälten finns först från 2031-01-01");
        await page.ShouldBeAccessibleAsync();
        await page.GetByLabel("Från och med").FillAsync("2031-01-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg till" }).ClickAsync();

        var consequences = await page.GetByRole(AriaRole.Region, new() { Name = "Vad det innebär" }).InnerTextAsync();
        consequences.ShouldContain("Malmfälten lämnar sina första rapporter för januari 2031 och omfattar Gällivare och Kiruna.");
        consequences.ShouldContain("Ingen kan lämna in för Malmfälten");
        consequences.ShouldContain("ändras inte");
        await page.ShouldBeAccessibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Malmfälten", Exact = true }).ClickAsync();
        (await page.GetByRole(AriaRole.Note).InnerTextAsync()).ShouldContain("Fem länsdelar");
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("Malmfälten");
        await page.ShouldBeAccessibleAsync();
        await page.GotoAsync($"/?scenario={id}");
        (await page.Locator(".district-links").InnerTextAsync()).ShouldContain("Malmfälten");
        await page.GetByText("Länsdelar:", new() { Exact = false }).First.ClickAsync();
        await page.ShouldBeAccessibleAsync();
        await page.GotoAsync($"{address}/rapport/county");
        (await page.GetByRole(AriaRole.Article).InnerTextAsync()).ShouldContain("Malmfälten");
        await page.ShouldBeAccessibleAsync();

        var member = await app.SignedInPageAsync(Roles.Member);
        (await member.GotoAsync($"/?scenario={id}"))!.Status.ShouldBe((int)HttpStatusCode.NotFound);
        (await member.GotoAsync("/lansdelar/MF"))!.Status.ShouldBe((int)HttpStatusCode.NotFound);
        (await member.GotoAsync("/"))!.Status.ShouldBe(200);
        (await member.Locator(".district-links").InnerTextAsync()).ShouldNotContain("Malmfälten");

        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Kasta scenariot" }).ClickAsync();
        await using var connection = await app.Database.OpenConnectionAsync();
        (await connection.QuerySingleAsync<int>("select count(*)::int from smv.district where code = 'MF'")).ShouldBe(0);
        await page.Context.CloseAsync();
        await member.Context.CloseAsync();
    }

    [Fact]
    public async Task A_program_asks_for_figures_by_the_districts_of_a_day()
    {
        using var client = app.ApiClient(Roles.Member);
        foreach (var by in (string[])["then", "now", "2026-07-01"])
            (await client.GetAsync($"/api/v1/figures?indicator=UTBILDAD&asOrganised={by}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/api/v1/figures?indicator=UTBILDAD&asOrganised=soon")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
