using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Pages.Figures;

[Collection("app")]
public sealed class ChartTests(AppFixture app)
{
    [Fact]
    public async Task Pointer_and_arrow_keys_tell_all_figures_of_a_month_and_bring_a_district_forward()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/");
        var drawing = page.Locator("#stodsamtal .chart-wide svg");
        var tip = page.Locator("#stodsamtal .chart-tip");
        await drawing.Locator(".hit").Nth(12).HoverAsync();
        (await tip.InnerTextAsync()).ReplaceLineEndings(" ").ShouldBe("Oktober 2026 Piteå älvdal 183 Luleå-Boden 350 Östra Norrbotten 119 Kraftfält Norr 158");
        await page.Mouse.MoveAsync(0, 0);
        await Assertions.Expect(tip).ToBeHiddenAsync();

        // tabbing there says the last month; then back a month, and down to the second district
        await page.Locator("#polisanmalan [data-copy]").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(drawing).ToBeFocusedAsync();
        await Assertions.Expect(tip).ToContainTextAsync("Oktober 2026");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(tip).ToContainTextAsync("September 2026");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        (await drawing.Locator(".series.is-front").First.GetAttributeAsync("data-series")).ShouldBe("LB");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tip).ToBeHiddenAsync();
        (await drawing.Locator(".series.is-front").CountAsync()).ShouldBe(0);

        await page.ShouldBeAccessibleAsync();

        await page.Locator("#stodsamtal").GetByRole(AriaRole.Link, new() { Name = "Utforska" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Vad", new() { Exact = true })).ToHaveValueAsync("STODSAMTAL");
    }

    [Fact]
    public async Task Where_the_browser_refuses_to_copy_the_text_stands_selected_in_a_field()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.AddInitScriptAsync("navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))");
        await page.GotoAsync("/milstolpar");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kopiera som text" }).First.ClickAsync();
        var field = page.GetByLabel("Webbläsaren lät oss inte kopiera.");
        await Assertions.Expect(field).ToBeFocusedAsync();
        (await page.EvaluateAsync<string>("getSelection().toString()")).ShouldBe(await field.InputValueAsync());
        (await field.InputValueAsync()).ShouldContain("Källa: ");
        await page.ShouldBeAccessibleAsync();
    }

    /// <summary>A drawing that waits until it is seen has no places of links yet, which audits would then call too small.</summary>
    [Fact]
    public async Task Only_drawings_without_links_wait_until_they_are_seen_and_paper_shows_all_and_that_it_is_invented()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/");
        var drawings = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.chart > div:has(svg)')].map(d => `${d.querySelector('a') ? 'links' : 'none'}: ${getComputedStyle(d).contentVisibility}`)");
        drawings.Distinct().Order().ShouldBe(["links: visible", "none: auto"]);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.EvaluateAsync<int>("[...document.querySelectorAll('.chart > div')].filter(d => getComputedStyle(d).contentVisibility === 'auto').length")).ShouldBe(0, "paper shows all");
        await Assertions.Expect(page.GetByText("Alla siffror och personer är påhittade.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Findings_and_key_figures_are_copied_as_text_with_their_source()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "nyckeltalen" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Kopierat" })).ToBeVisibleAsync();
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        copied.ShouldContain("Stödsamtal, Hela länet, oktober 2026: 810 (oktober 2025: 717)");
        copied.ShouldContain("Dygn i skyddat boende, Hela länet, oktober 2026: ..");
        copied.ShouldMatch(@"Källa: SMV Insights, som känt \d{4}-\d{2}-\d{2} \d{2}:\d{2}$");
    }
}
