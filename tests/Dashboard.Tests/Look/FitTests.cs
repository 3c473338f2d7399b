using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Dashboard.Tests.Pages.Reports;

namespace SmvInsights.Dashboard.Tests.Look;

/// <summary>WCAG 2.2 where the page meets the screen: magnified (1.4.4, 1.4.10), with wider text (1.4.12), focused (2.4.11), touched (2.5.8), without motion (2.3.3).</summary>
[Collection("app")]
public sealed class FitTests(AppFixture app) : IAsyncLifetime
{
    private const string WiderText = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

    public static TheoryData<string, string[]> Pages => new()
    {
        {
            Roles.Member,
            ["/", "/lansdelar/PA", "/lansdelar/PA/budget", "/jamfor", "/utforska?show=table", "/ekonomi", "/milstolpar", "/rapporter", "/definitioner", "/forandringar", "/spar?indicator=STODSAMTAL&district=PA&period=2026-10", "/tillganglighet"]
        },
        { Roles.Coordinator, ["/inlamning", "/inlamning/ny", "/inlamning/vem", "/organisation/styrgrupper/political", "/organisation/indikatorer/ATAL", "/rapporter/bestall", "/utskick"] },
        { Roles.Administrator, ["/konton", "/jobb", "/galleri"] },
    };

    public Task InitializeAsync() => app.SamplesAreInAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A screen of 1280 × 1024 magnified to 200 and to 400 per cent.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Magnified_four_times_or_spaced_wider_nothing_is_cut_covered_or_off_the_screen(string role, string[] addresses)
    {
        var page = await LenientPageAsync(role);
        var faults = new List<string>();
        foreach (var address in addresses)
        {
            await page.SetViewportSizeAsync(640, 512);
            await page.GotoAsync(address);
            await LookAsync("200 %");
            await page.SetViewportSizeAsync(320, 256);
            await page.EvaluateAsync("document.querySelectorAll('main details:not(.drop)').forEach(d => d.open = true)");
            await LookAsync("400 %, all open");
            await page.AddStyleTagAsync(new() { Content = WiderText });
            await LookAsync("400 %, wider text");

            async Task LookAsync(string how) => faults.AddRange((await page.MisfitsAsync()).Select(fault => $"{address}, {how}: {fault}"));
        }
        faults.ShouldBeEmpty();
    }

    /// <summary>What must be drawn sideways is not seen by who does not know of it, the last column of a sum least of all.</summary>
    [Fact]
    public async Task No_table_in_sight_needs_to_be_drawn_sideways_on_a_tablet_or_a_phone()
    {
        var report = (await app.ReadyReportAsync("operational", "2026-10")).Text("id");
        var page = await app.SignedInPageAsync(Roles.Member);
        var faults = new List<string>();
        foreach (var (width, addresses) in new (int, string[])[] { (768, ["/ekonomi", "/lansdelar/KN/budget", "/milstolpar", "/inlamning/vem", $"/rapporter/{report}"]), (390, [$"/rapporter/{report}"]) })
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var address in addresses)
            {
                await page.GotoAsync(address);
                var drawn = await page.EvaluateAsync<string[]>("""
                    [...document.querySelectorAll("main .table-wrap")].filter(frame => !frame.closest("details:not([open])") && frame.scrollWidth > frame.clientWidth + 1)
                      .map(frame => `${frame.innerText.slice(0, 40)}: ${frame.scrollWidth} of ${frame.clientWidth}`)
                    """);
                faults.AddRange(drawn.Select(fault => $"{address} at {width}: {fault}"));
            }
        }
        faults.ShouldBeEmpty();
    }

    /// <summary>Within the margins of an A4 page a chart stands with its heading, however many rows it has.</summary>
    [Fact]
    public async Task On_paper_no_chart_is_longer_than_a_page()
    {
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.SetViewportSizeAsync(673, 900);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var address in (string[])["/", "/ekonomi", "/milstolpar"])
        {
            await page.GotoAsync(address);
            (await page.EvaluateAsync<double>("Math.max(...[...document.querySelectorAll('.chart')].map(chart => chart.getBoundingClientRect().height))")).ShouldBeInRange(200, 986, address);
        }
    }

    [Fact]
    public async Task What_does_not_fit_is_found()
    {
        var page = await LenientPageAsync(Roles.Member);
        await page.SetViewportSizeAsync(320, 256);
        await page.GotoAsync("/tillganglighet");
        await page.EvaluateAsync("""
            document.querySelector("main").insertAdjacentHTML("afterbegin", `
              <p><b id="wide">Ettlångtordsomintefårplatspåenskärmsåsmalsomdenhär</b></p>
              <p id="low">Cut in half</p>
              <button id="one">a</button><button id="two">b</button>
              <header id="over">Always on top</header>`)
            """);
        await page.AddStyleTagAsync(new() { Content = "#wide { white-space: nowrap } #low { height: 0.5em; overflow: hidden } #one, #two { padding: 0; border: 0; width: 12px; height: 12px } #over { position: fixed; inset: 0; z-index: 9; background: white }" });

        var faults = await page.MisfitsAsync();
        foreach (var fault in (string[])["the page scrolls", "off the screen: b#wide", "cut by p#low", "smaller than 24 px and close to button#two", "hidden when focused: button#one"])
            faults.ShouldContain(f => f.StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_menu_closes_when_the_focus_goes_on_and_by_Escape_and_hides_nothing()
    {
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/jamfor");
        var menu = page.Locator(".known-chooser").First;
        await menu.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(menu.Locator(".drop-panel")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(menu.Locator(".drop-panel")).ToBeHiddenAsync();
        await Assertions.Expect(menu.Locator("summary")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        for (var stop = 0; stop < 20 && await menu.EvaluateAsync<bool>("menu => menu.contains(document.activeElement)"); stop++) await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(menu.Locator(".drop-panel")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Who_wants_no_motion_gets_none()
    {
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/");
        await page.EvaluateAsync("document.querySelector('main').insertAdjacentHTML('afterbegin', '<div class=\"reading-bar\"></div>')");
        const string moving = "document.getAnimations().length + [...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0.001).length";
        (await page.EvaluateAsync<int>(moving)).ShouldBeGreaterThan(1);

        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        (await page.EvaluateAsync<int>(moving)).ShouldBe(0);
    }

    [Theory]
    [InlineData(ColorScheme.Light, null, "rgb(255, 255, 255)")]
    [InlineData(ColorScheme.Dark, null, "rgb(18, 18, 18)")]
    [InlineData(ColorScheme.Dark, "light", "rgb(255, 255, 255)")]
    [InlineData(ColorScheme.Light, "dark", "rgb(18, 18, 18)")]
    public async Task The_chosen_theme_wins_over_the_systems(ColorScheme system, string? chosen, string panel)
    {
        var page = await app.StrangersPageAsync();
        if (chosen is not null) await page.Context.AddCookiesAsync([new() { Name = "theme", Value = chosen, Url = app.Address }]);
        await page.EmulateMediaAsync(new() { ColorScheme = system });
        await page.GotoAsync("/logga-in");
        (await page.Locator(".card").First.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor")).ShouldBe(panel);
    }

    /// <summary>A page that lets styles be added, as a visitor's own stylesheet would be.</summary>
    private async Task<IPage> LenientPageAsync(string role)
    {
        var storage = await (await app.SignedInPageAsync(role)).Context.StorageStateAsync();
        return await (await app.Browser.NewContextAsync(new() { BaseURL = app.Address, Locale = "sv-SE", StorageState = storage, BypassCSP = true })).NewPageAsync();
    }
}
