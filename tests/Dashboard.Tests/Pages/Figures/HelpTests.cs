using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Figures;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Reports.Charts;

namespace SmvInsights.Dashboard.Tests.Pages.Figures;

[Collection("app")]
public sealed class HelpTests(AppFixture app)
{
    [Fact]
    public void A_table_is_helped_with_what_stands_in_it_and_nothing_else()
    {
        HelpText.In(Table(["oktober 2026", "86", "0"])).ShouldBeEmpty();
        HelpText.In(Table(["oktober 2026", "..", "."])).ShouldBe([HelpText.Masked, HelpText.NotApplicable]);
        HelpText.In(Table(["oktober 2026", "ej inlämnad", "48 (3 av 4)"])).ShouldBe([HelpText.Missing, HelpText.Incomplete]);
        HelpText.In(Table(["October 2026", "not submitted", "48 (3 of 4)"])).ShouldBe([HelpText.Missing, HelpText.Incomplete]);
        HelpText.In(Table(["Rutin", "preliminärt 2026-12", "1"])).ShouldBe([HelpText.Preliminary]);
        HelpText.In(new("Kostnad", [new("Post", false), new("Prognos", true)], [["Lön", "12"]], [])).ShouldBe([HelpText.Forecast]);
        HelpText.In(Table(["..", "86", "0"])).ShouldBeEmpty("the name of a row is no figure");
    }

    [Fact]
    public async Task What_a_mark_means_is_read_by_keyboard_and_put_away_again()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/");
        var mark = page.Locator(".key-figures").GetByRole(AriaRole.Button, new() { Name = "Vad betyder Två punkter (..)?" }).First;
        var words = page.GetByText("Det skyddar enskilda personer.").First;
        (await words.IsVisibleAsync()).ShouldBeFalse();

        await mark.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await words.WaitForAsync();
        await page.ShouldBeAccessibleAsync();
        await page.Keyboard.PressAsync("Escape");
        (await words.IsVisibleAsync()).ShouldBeFalse();

        await page.SetViewportSizeAsync(390, 800);
        await page.Locator(".chart").GetByRole(AriaRole.Button, new() { NameRegex = new("^Vad tecknen betyder") }).First.ClickAsync();
        var box = (await page.Locator(".help-words:popover-open").BoundingBoxAsync())!;
        box.X.ShouldBeGreaterThanOrEqualTo(0);
        (box.X + box.Width).ShouldBeLessThanOrEqualTo(390);
    }

    private static ChartTable Table(IReadOnlyList<string> row) => new("Stödsamtal", [new("Månad", false), new("Södra", true), new("Norra", true)], [row], []);
}
