using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Uploads;

[Collection("app-office")]
public sealed class UploadListTests(AppFixture app)
{
    [Fact]
    public async Task A_reporter_sees_what_the_own_district_has_sent_and_what_it_lacks()
    {
        var page = await app.SignedInPageAsync(Roles.Reporter, "KN");
        await page.GotoAsync("/inlamning");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Din länsdel, månad för månad" }).WaitForAsync();
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task The_coordinator_narrows_the_list_by_district_state_and_report()
    {
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/inlamning");
        await page.GetByLabel("Länsdel", new() { Exact = true }).SelectOptionAsync("LÄN");
        await page.GetByLabel("Läge", new() { Exact = true }).SelectOptionAsync("cancelled");
        await page.GetByLabel("Rapport", new() { Exact = true }).SelectOptionAsync("Budget");
        await page.GetByRole(AriaRole.Button, new() { Name = "Visa" }).ClickAsync();

        await page.GetByText("Inga filer passar urvalet").WaitForAsync();
        (await page.GetByLabel("Rapport", new() { Exact = true }).InputValueAsync()).ShouldBe("Budget");
        await page.ShouldBeAccessibleAsync();
    }
}
