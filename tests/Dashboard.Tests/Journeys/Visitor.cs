using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Journeys;

/// <summary>Somebody signed in who goes through the site in one way. What they press and read is named as it stands on the page.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private const float Patience = 10_000;

    private readonly IPage _page;
    private readonly Way _way;
    private readonly Hands _hands;

    private Visitor(IPage page, Way way) => (_page, _way, _hands) = (page, way, way.Hands(page));

    private ILocator Main => _page.GetByRole(AriaRole.Main);

    public static async Task<Visitor> ComesAsync(AppFixture app, Way way, string role, string? district = null)
    {
        var browser = way.Browser();
        (browser.BaseURL, browser.StorageState) = (app.Address, await app.SignedInAsync(role, district));
        var page = await (await app.Browser.NewContextAsync(browser)).NewPageAsync();
        page.SetDefaultTimeout(Patience);
        return new(page, way);
    }

    /// <summary>By its address, as from a bookmark or a letter.</summary>
    public async Task OpensAsync(string address, string heading)
    {
        await _page.GotoAsync(address);
        await ArrivesAsync(heading);
    }

    /// <summary>By the main menu, which a phone unfolds first, and what is folded in it.</summary>
    public async Task GoesToAsync(string heading, params string[] menu)
    {
        if (_way == Way.Phone) await _hands.PressAsync(_page.Locator(".site-menu > summary"));
        var within = _page.GetByRole(AriaRole.Navigation, new() { Name = "Huvudmeny" });
        foreach (var folded in menu[..^1]) await _hands.PressAsync(within.Locator("summary").Filter(new() { HasText = folded }));
        await _hands.PressAsync(within.GetByRole(AriaRole.Link, new() { Name = menu[^1], Exact = true }));
        await ArrivesAsync(heading);
    }

    /// <summary>A link of the page, of those within the chart or section that says so, that leads to a page with the heading.</summary>
    public async Task FollowsAsync(string link, string heading, string? within = null)
    {
        await _hands.PressAsync(Part(within).GetByRole(AriaRole.Link, new() { NameRegex = Called(link) }).First);
        await ArrivesAsync(heading);
    }

    /// <param name="beside">A field of the button's form, where other forms have such a button too.</param>
    public Task PressesAsync(string button, string? beside = null)
    {
        var part = beside is null ? Main : Main.Locator("form").Filter(new() { Has = _page.GetByLabel(beside, new() { Exact = true }) });
        return _hands.PressAsync(part.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First);
    }

    /// <summary>Once more where nothing opened: a finger that a busy machine holds too long presses nothing.</summary>
    public async Task UnfoldsAsync(string words)
    {
        var summary = Main.Locator("summary").Filter(new() { HasText = words }).First;
        await _hands.PressAsync(summary);
        if (await IsOpenAsync()) return;
        await _hands.PressAsync(summary);
        (await IsOpenAsync()).ShouldBeTrue(words);

        async Task<bool> IsOpenAsync()
        {
            for (var patience = 0; patience < 20; patience++)
            {
                if (await summary.EvaluateAsync<bool>("summary => summary.parentElement.open")) return true;
                await Task.Delay(50);
            }
            return false;
        }
    }

    public Task ChoosesAsync(string list, string option) => _hands.ChooseAsync(Main.GetByLabel(list, new() { Exact = true }), option);

    public Task TicksAsync(string box) => _hands.TickAsync(Main.GetByRole(AriaRole.Checkbox, new() { Name = box }));

    public Task WritesAsync(string field, string text) => _hands.WriteAsync(Main.GetByLabel(field, new() { Exact = true }), text);

    public Task AttachesAsync(string field, string fileName, string content) =>
        _hands.AttachAsync(Main.GetByLabel(field), new FilePayload { Name = fileName, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(content) });

    /// <summary>Waits as long as reading a file may take.</summary>
    public Task SeesAsync(string text, string? within = null) =>
        Assertions.Expect(Part(within)).ToContainTextAsync(text, new() { Timeout = 30_000 });

    public Task<string> ReadsAsync(string field) => Main.GetByLabel(field).InputValueAsync();

    public async Task<string> DownloadsAsync(string link) =>
        await File.ReadAllTextAsync(await (await _page.RunAndWaitForDownloadAsync(() => _hands.PressAsync(Main.GetByRole(AriaRole.Link, new() { Name = link }).First))).PathAsync());

    public async ValueTask DisposeAsync() => await _page.Context.CloseAsync();

    private ILocator Part(string? name) => name is null ? Main
        : Main.Locator("figure.chart, section").Filter(new() { HasText = name }).Last;

    /// <summary>What is for screen readers alone stands in an element of its own, before which they pause.</summary>
    private static Regex Called(string name) => new($"^{Regex.Escape(name).Replace(",", @"\s*,", StringComparison.Ordinal)}$");

    private Task ArrivesAsync(string heading) =>
        Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading, new() { Timeout = Patience });
}
