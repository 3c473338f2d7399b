using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Pages.Rules;

[Collection("app")]
public sealed class RuleTests(AppFixture app)
{
    [Fact]
    public async Task Everyone_finds_a_rule_by_its_code_and_reads_what_it_says_of_its_example()
    {
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/inlamning/regler");
        await page.ShouldBeAccessibleAsync();
        await page.GetByLabel("Kod eller ord").FillAsync("a030");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sök" }).ClickAsync();
        await page.ShouldReachAsync("/inlamning/regler/A030");
        (await page.GetByRole(AriaRole.Region, new() { Name = "Vad det betyder" }).InnerTextAsync()).ShouldContain("84 är mycket mer än de senaste 9 månaderna (median 23, mest 25).");
        await page.ShouldBeAccessibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_coordinator_sets_a_rule_and_the_rules_page_says_so()
    {
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/organisation/installningar/regler");
        var rule = page.GetByRole(AriaRole.Group, new() { Name = "B012" });
        await rule.GetByLabel("Från och med månad").FillAsync("10");
        await rule.GetByLabel("Stäng av regeln").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await Assertions.Expect(page.GetByText("B012 från och med månad 9 → 10")).ToBeVisibleAsync();

        await page.GotoAsync("/inlamning/regler/B012");
        await Assertions.Expect(page.GetByText("Samordnaren har stängt av den här regeln.")).ToBeVisibleAsync();

        await page.GotoAsync("/organisation/installningar/regler");
        await rule.GetByLabel("Från och med månad").FillAsync("9");
        await rule.GetByLabel("Stäng av regeln").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await Assertions.Expect(page.GetByText("B012 påslagen")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
