using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Pages.Milestones;

[Collection("app")]
public sealed class MilestoneTests(AppFixture app)
{
    [Fact]
    public async Task A_member_finds_what_is_overdue_and_whose_it_is()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Alla milstolpar" }).ClickAsync();
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Försenade (6)" }).ClickAsync();
        var rows = page.GetByRole(AriaRole.Region, new() { Name = "Milstolpar, läget" }).GetByRole(AriaRole.Row);
        (await rows.CountAsync()).ShouldBe(7);

        await page.GetByLabel("Område").SelectOptionAsync("Luleå-Boden");
        await page.Locator(".filter-bar").GetByRole(AriaRole.Button, new() { Name = "Visa" }).ClickAsync();
        var left = await rows.CountAsync();
        left.ShouldBeInRange(2, 6, "some of them are Luleå-Boden's");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = $"Försenade ({left - 1})" })).ToHaveAttributeAsync("aria-current", "page");
    }
}
