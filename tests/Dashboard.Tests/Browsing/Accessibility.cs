using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SmvInsights.Dashboard.Tests.Browsing;

internal static class Accessibility
{
    private const string Contrast = "color-contrast";

    private static readonly AxeRunOptions Wcag22AA = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>What a theme changes: contrast alone, which is the slowest rule of all.</summary>
    private static readonly AxeRunOptions ContrastAlone = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = [Contrast] } };

    /// <summary>What a narrow screen changes: all but that.</summary>
    private static readonly AxeRunOptions AllButContrast = new()
    {
        RunOnly = Wcag22AA.RunOnly, Rules = new Dictionary<string, RuleOptions> { [Contrast] = new() { Enabled = false } },
    };

    /// <summary>What axe finds on the page as it stands, at its width and in its theme.</summary>
    public static async Task<IEnumerable<string>> FaultsAsync(this IPage page) => Told(await page.RunAxe(Wcag22AA));

    /// <summary>The page as it stands passes axe (WCAG 2.2 AA) and never scrolls sideways: all rules at 1280 px, contrast in the dark too, all others at 390 px too.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        var faults = new List<string>();
        foreach (var (width, scheme, rules) in ((int, ColorScheme, AxeRunOptions)[])
            [(1280, ColorScheme.Light, Wcag22AA), (1280, ColorScheme.Dark, ContrastAlone), (390, ColorScheme.Light, AllButContrast)])
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            faults.AddRange(Told(await page.RunAxe(rules)).Select(fault => $"{width} px, {scheme}: {fault}"));
            var excess = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            if (excess > 0) faults.Add($"{width} px: {excess} px wider than the screen");
        }
        faults.Distinct().ShouldBeEmpty(page.Url);
    }
    private static IEnumerable<string> Told(AxeResult result) =>
        from violation in result.Violations
        from node in violation.Nodes
        select $"{violation.Id}, {violation.Help}: {node.Html}";
}
