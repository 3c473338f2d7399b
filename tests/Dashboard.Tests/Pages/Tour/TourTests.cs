using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Pages.Tour;

[Collection("app")]
public sealed class TourTests(AppFixture app)
{
    [Fact]
    public async Task A_member_is_offered_the_tour_once_takes_it_by_keyboard_and_finds_it_again_at_the_foot()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/");
        var offer = page.GetByRole(AriaRole.Complementary, new() { Name = "Rundtur" });
        await offer.WaitForAsync();
        await page.ShouldBeAccessibleAsync();

        await offer.GetByRole(AriaRole.Link, new() { Name = "Visa rundturen" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldReachAsync("/rundtur");
        (await page.Locator(".tour > li").CountAsync()).ShouldBe(4);
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Till översikten" }).ClickAsync();
        await page.ShouldReachAsync("/");
        (await offer.CountAsync()).ShouldBe(0);

        await page.GetByRole(AriaRole.Contentinfo).GetByRole(AriaRole.Link, new() { Name = "Visa rundtur" }).ClickAsync();
        await page.ShouldReachAsync("/rundtur");
    }

    [Fact]
    public async Task Who_declines_is_not_asked_again_and_others_never_are()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nej tack" }).ClickAsync();
        await page.ShouldReachAsync("/");
        (await page.GetByText("Ny här?").CountAsync()).ShouldBe(0);
        await page.GotoAsync("/");
        (await page.GetByText("Ny här?").CountAsync()).ShouldBe(0);

        var coordinator = await app.SignedInPageAsync(Roles.Coordinator);
        await coordinator.GotoAsync("/");
        (await coordinator.GetByText("Ny här?").CountAsync()).ShouldBe(0);
    }
}
