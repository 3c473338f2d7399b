using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SmvInsights.Dashboard.Tests.Browsing;

internal static class Accessibility
{
    private static readonly AxeRunOptions Wcag22AA = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>The page as it stands passes axe (WCAG 2.2 AA) and never scrolls sideways, at 1280 and 390 px, in light and dark.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        var faults = new List<string>();
        foreach (var width in new[] { 1280, 390 })
        {
            await page.SetViewportSizeAsync(width, 800);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var result = await page.RunAxe(Wcag22AA);
                faults.AddRange(
                    from violation in result.Violations
                    from node in violation.Nodes
                    select $"{width} px, {scheme}: {violation.Id}, {violation.Help}: {node.Html}");
            }
            var excess = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            if (excess > 0) faults.Add($"{width} px: {excess} px wider than the screen");
        }
        faults.Distinct().ShouldBeEmpty(page.Url);
    }
}
