using Microsoft.Playwright;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Journeys;

[Collection("app")]
public sealed class KeyboardTests(AppFixture app)
{
    private const string Page = "<a class=skip-link href=#content>Skip</a><a href=#>Menu</a><main id=content tabindex=-1><a href=#>First</a><button>Second</button></main>";

    [Theory]
    [InlineData("", null)]
    [InlineData("main a:focus { outline: none }", "nothing shows that it has the focus")]
    [InlineData("main a { position: fixed; left: -200px }", "it is off the screen")]
    [InlineData("button { position: fixed; inset: 0 } main a { position: fixed }", "it is covered by button")]
    public async Task A_stop_on_the_way_that_does_not_show_is_found(string style, string? fault)
    {
        var page = await (await app.Browser.NewContextAsync()).NewPageAsync();
        await page.SetContentAsync($"<style>:focus-visible {{ outline: 3px solid }} {style}</style>{Page}");
        var going = new KeyboardHands(page).PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Second" }));

        if (fault is null) await going;
        else (await Assert.ThrowsAsync<ShouldAssertException>(() => going)).Message.ShouldContain(fault);
        await page.Context.CloseAsync();
    }
}
