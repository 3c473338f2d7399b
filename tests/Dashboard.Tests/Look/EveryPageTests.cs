using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Look;

/// <summary>Pages as they stand and the states that they can be brought to; what is sent in, decided and ordered is looked at where it is tested.</summary>
[Collection("app")]
public sealed class EveryPageTests(AppFixture app) : IAsyncLifetime
{
    private const int NarrowWidth = 390;

    public static TheoryData<string, string> States => new()
    {
        { Roles.Member, "/?month=2026-07&asKnownAt=2026-08-20&asOrganised=now" },
        { Roles.Member, "/?asKnownAt=2150-01-01" },
        { Roles.Member, "/lansdelar/PA?asKnownAt=1999-01-01" },
        { Roles.Member, "/lansdelar/PA?month=2020-03" },
        { Roles.Member, "/jamfor?per=10000&series=LB" },
        { Roles.Member, "/ekonomi?month=2020-01" },
        { Roles.Member, "/milstolpar?show=done&district=LÄN" },
        { Roles.Member, "/utforska?indicator=STODSAMTAL&place=PA&split=actor&by=month" },
        { Roles.Member, "/rapporter?group=nobody" },
        { Roles.Member, "/konton" },
        { Roles.Member, "/finns-inte" },
    };

    public Task InitializeAsync() => app.SamplesAreInAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(Roles.Coordinator, null)]
    [InlineData(Roles.Administrator, Roles.Coordinator)]
    public async Task Every_page_is_accessible_and_fits_a_phone(string role, string? whoSeesTheRest)
    {
        var seen = RightsTests.OpenTo(whoSeesTheRest ?? "").Select(p => p.Address).ToHashSet();
        var page = await app.SignedInPageAsync(role);
        await page.SetViewportSizeAsync(NarrowWidth, 800);
        var faults = new List<string>();
        foreach (var (address, example) in RightsTests.OpenTo(role).Where(p => !seen.Contains(p.Address)))
        {
            // neither files, nor parts of pages, nor the error for what there is none of
            var answer = await page.APIRequest.GetAsync(app.Address + example);
            if (!answer.Ok || !(await answer.TextAsync()).StartsWith("<!DOCTYPE html>", StringComparison.Ordinal)) continue;
            await page.GotoAsync(example);
            faults.AddRange((await page.FaultsAsync()).Concat(await page.MisfitsAsync()).Select(fault => $"{address}: {fault}"));
        }
        faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_page_is_accessible_in_its_other_states_too(string role, string address)
    {
        var page = await app.SignedInPageAsync(role);
        await page.GotoAsync(address);
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task So_is_a_page_in_English_with_a_menu_open_and_a_series_brought_forward()
    {
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.Context.AddCookiesAsync([new() { Name = "language", Value = "en", Url = app.Address }]);
        await page.GotoAsync("/");
        await page.Locator("#stodsamtal .chart-wide .series[data-series=LB] text").First.ClickAsync();
        await page.Locator("#stodsamtal .chart-wide .hit").Nth(6).HoverAsync();
        await Assertions.Expect(page.Locator("#stodsamtal .chart-tip")).ToBeVisibleAsync();
        await page.Locator(".known-chooser > summary").First.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".known-chooser .drop-panel").First).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task So_is_the_menu_of_a_phone_and_a_page_seen_as_somebody_else()
    {
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/visa-som");
        await page.GetByRole(AriaRole.Button, new() { Name = "Politiska samverkansgruppen" }).ClickAsync();
        await page.GotoAsync("/lansdelar/ON");
        await Assertions.Expect(page.Locator(".view-as-banner")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();

        await page.Locator(".site-menu > summary").ClickAsync();
        await page.Locator(".site-menu summary").Filter(new() { HasText = "Länsdelar" }).ClickAsync();
        (await page.FaultsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_accessible_is_found()
    {
        var page = await (await app.Browser.NewContextAsync()).NewPageAsync();
        await page.SetContentAsync("<html lang=sv><title>x</title><main><h1>x</h1><input><p style='color: #999'>pale</p><div style='width: 500px'>wide</div></main>");
        var told = (await Assert.ThrowsAsync<ShouldAssertException>(() => page.ShouldBeAccessibleAsync())).Message;
        foreach (var fault in (string[])["1280 px, Light: color-contrast", "390 px, Light: label", "390 px: "]) told.ShouldContain(fault);
        await page.Context.CloseAsync();
    }
}
