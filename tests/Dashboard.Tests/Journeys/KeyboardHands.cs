using Microsoft.Playwright;
using SmvInsights.Dashboard.Tests.Architecture;

namespace SmvInsights.Dashboard.Tests.Journeys;

/// <summary>Tab from stop to stop, each of which must show that it has the focus; on a new page past the head of it by the skip link.</summary>
internal sealed class KeyboardHands(IPage page) : Hands(page)
{
    private const int MostStops = 200;

    private static readonly string Stop = File.ReadAllText(Path.Combine(Tree.Root, "tests/Dashboard.Tests/Journeys/stop.js"));

    public override async Task PressAsync(ILocator target)
    {
        await ReachAsync(target);
        await Page.Keyboard.PressAsync("Enter");
    }

    public override async Task TickAsync(ILocator box)
    {
        await ReachAsync(box);
        await Page.Keyboard.PressAsync("Space");
    }

    public override async Task ChooseAsync(ILocator list, string option)
    {
        await ReachAsync(list);
        var steps = await list.EvaluateAsync<int>("(list, option) => [...list.options].findIndex(o => o.text === option) - list.selectedIndex", option);
        for (var i = 0; i < Math.Abs(steps); i++) await Page.Keyboard.PressAsync(steps > 0 ? "ArrowDown" : "ArrowUp");
        await Assertions.Expect(list.Locator("option:checked")).ToHaveTextAsync(option);
    }

    public override async Task WriteAsync(ILocator field, string text)
    {
        await ReachAsync(field);
        await Page.Keyboard.InsertTextAsync(text);
    }

    private async Task ReachAsync(ILocator target)
    {
        await target.WaitForAsync();
        var element = await target.ElementHandleAsync();
        var visited = new List<string>();
        while (visited.Count < MostStops)
        {
            var stop = await Page.EvaluateAsync<KeyboardStop>(Stop, element);
            stop.Fault.ShouldBeNull($"{Page.Url}, at {stop.Name}");
            if (stop.IsTarget) return;
            visited.Add(stop.Name);
            await Page.Keyboard.PressAsync(stop.IsSkipLink && stop.TargetIsContent ? "Enter" : stop.TargetIsBehind ? "Shift+Tab" : "Tab");
        }
        throw new TimeoutException($"{Page.Url}: tabbing never came to {target}, only to {string.Join(" · ", visited.Distinct())}");
    }

    private sealed class KeyboardStop
    {
        /// <summary>What has the focus.</summary>
        public string Name { get; init; } = "";

        /// <summary>Why somebody who sees does not know that it has.</summary>
        public string? Fault { get; init; }

        public bool IsTarget { get; init; }

        public bool IsSkipLink { get; init; }

        public bool TargetIsContent { get; init; }

        public bool TargetIsBehind { get; init; }
    }
}
