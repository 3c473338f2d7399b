using System.Text;
using System.Xml.Linq;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Pages.Explore;

[Collection("app")]
public sealed class ExploreTests(AppFixture app)
{
    [Fact]
    public async Task A_member_asks_for_a_district_by_target_group_gets_quarters_and_takes_the_answer_along()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/utforska");
        await page.GetByLabel("Vad", new() { Exact = true }).SelectOptionAsync("Stödsamtal");
        await page.GetByLabel("Var", new() { Exact = true }).SelectOptionAsync("Piteå älvdal");
        await page.GetByLabel("Uppdelat på").SelectOptionAsync("målgrupp");
        await page.GetByLabel("Visa som", new() { Exact = true }).SelectOptionAsync("diagram och tabell");
        await page.Locator("form[action='/utforska'].filter-bar").GetByRole(AriaRole.Button, new() { Name = "Visa" }).ClickAsync();
        var table = await page.TableOfAsync("utforska");
        table[0].ShouldBe(["Kvartal", "Vuxna utsatta", "Barn", "Utövare"]);
        table.Single(r => r[0] == "kvartal 2 2026").ShouldBe(["kvartal 2 2026", "258", "145", "69"]);
        table[^1].ShouldBe(["okt 2026", "publiceras ej", "publiceras ej", "publiceras ej"], "the quarter is not over");
        (await page.Locator("#utforska").GetByRole(AriaRole.Link, new() { Name = "Utforska" }).CountAsync()).ShouldBe(0, "it would lead to where it stands");
        await page.ShouldBeAccessibleAsync();

        Encoding.UTF8.GetString(await DownloadAsync(page, "tabellen (CSV)")).ShouldContain("kvartal 2 2026;258;145;69");
        var drawing = XDocument.Parse(Encoding.UTF8.GetString(await DownloadAsync(page, "diagrammet (SVG)"))).Root!;
        drawing.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ShouldContain("Stödsamtal per målgrupp");
        (await DownloadAsync(page, "diagrammet (PNG)"))[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);

        var shared = await page.GetByLabel("Dela vyn: adressen håller alla val").InputValueAsync();
        var reporters = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await reporters.GotoAsync(shared);
        (await reporters.TableOfAsync("utforska"))[0].ShouldBe(["Månad", "Vuxna utsatta", "Barn", "Utövare"], "the own district is seen month by month");
    }

    [Fact]
    public async Task What_is_not_published_so_finely_is_refused_with_what_to_ask_instead()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/utforska?indicator=STODSAMTAL&place=PA&split=actor&by=month");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Siffran publiceras inte så här" })).ToBeVisibleAsync();
        (await page.GetByRole(AriaRole.Link, new() { Name = "diagrammet (PNG)" }).CountAsync()).ShouldBe(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Visa som den publiceras" }).ClickAsync();
        (await page.TableOfAsync("utforska"))[0].ShouldBe(["Månad", "Piteå älvdal"]);
        (await page.GotoAsync("/utforska?handler=png&chart=nothing"))!.Status.ShouldBe(404);
    }

    private static async Task<byte[]> DownloadAsync(IPage page, string link)
    {
        var address = await page.Locator(".share").GetByRole(AriaRole.Link, new() { Name = link }).GetAttributeAsync("href");
        return await (await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), address).ToString())).BodyAsync();
    }
}
