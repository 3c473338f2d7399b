using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Dashboard.Tests.Pages.Reports;

namespace SmvInsights.Dashboard.Tests.Pages.Changes;

[Collection("app")]
public sealed class ChangesTests(AppFixture app)
{
    [Fact]
    public async Task What_came_late_stands_between_then_and_now_for_the_one_who_asks()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/forandringar?since=2026-07-15&month=2026-05");
        var row = page.GetByRole(AriaRole.Row, new() { Name = "Stödsamtal" });
        await Assertions.Expect(row).ToContainTextAsync("(3 av 4)");

        await page.GetByLabel("Område").SelectOptionAsync("PA");
        await page.GetByLabel("Indikator", new() { Exact = true }).SelectOptionAsync("STODSAMTAL");
        await page.GetByLabel("Tid").SelectOptionAsync("year");
        await page.GetByRole(AriaRole.Button, new() { Name = "Jämför" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "maj 2026" })).ToContainTextAsync("sen rapport");
        (await page.GetByRole(AriaRole.Row, new() { Name = "Sena rapporter" }).Locator("td").InnerTextAsync()).ShouldMatch(@"^\+[0-9]+$");
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task The_overview_tells_what_has_moved_since_the_last_report_and_leads_there()
    {
        await app.ReadyReportAsync("political", "2026-10");
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/");
        var section = page.GetByRole(AriaRole.Region, new() { Name = "Ändrat sedan förra rapporten" });
        await Assertions.Expect(section).ToContainTextAsync("Lägesrapport oktober 2026");
        await section.GetByRole(AriaRole.Link, new() { Name = "Alla ändringar" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ändrat sedan lägesrapporten oktober 2026");
        (await page.GotoAsync("/forandringar?district=XX"))!.Status.ShouldBe(404);
    }
}
