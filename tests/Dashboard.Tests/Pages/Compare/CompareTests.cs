using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Pages.Compare;

[Collection("app")]
public sealed class CompareTests(AppFixture app)
{
    [Fact]
    public async Task A_member_compares_other_indicators_per_inhabitant_and_the_address_keeps_it()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Huvudmeny" }).GetByRole(AriaRole.Link, new() { Name = "Jämför" }).ClickAsync();
        (await Cells(page, "Antal, oktober 2026", "Stödsamtal")).ShouldBe(["183", "350", "119", "158", "810"]);
        (await Cells(page, "Antal, oktober 2026", "Dygn i skyddat boende")).ShouldBe(["..", "246", "..", "..", ".."]);

        await page.GetByText("Välj indikatorer").ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Dygn i skyddat boende" }).UncheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Aktualiserade ärenden" }).CheckAsync();
        await page.GetByLabel("Visa som").SelectOptionAsync("per 10 000 invånare");
        await page.GetByLabel("Lyft fram").SelectOptionAsync("Luleå-Boden");
        await page.Locator(".compare-choice").GetByRole(AriaRole.Button, new() { Name = "Visa" }).ClickAsync();
        (await Cells(page, "Per 10 000 invånare, oktober 2026", "Stödsamtal")).ShouldBe(["32,1", "31,8", "38,4", "31,6", "32,7"]);
        (await page.Locator("figure.chart h3").AllTextContentsAsync()).ShouldContain("Aktualiserade ärenden per 10 000 invånare");

        await page.GetByRole(AriaRole.Link, new() { Name = "september 2026" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Jämför, september 2026");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Per 10 000 invånare, september 2026" })).ToContainTextAsync("Aktualiserade ärenden");
        await page.ShouldBeAccessibleAsync();
    }

    private static Task<string[]> Cells(IPage page, string table, string row) =>
        page.GetByRole(AriaRole.Region, new() { Name = table }).GetByRole(AriaRole.Row, new() { Name = row }).First.Locator("td").EvaluateAllAsync<string[]>("cells => cells.map(c => c.textContent.trim())");
}
