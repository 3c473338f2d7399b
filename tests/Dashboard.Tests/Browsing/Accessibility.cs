using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SmvInsights.Dashboard.Tests.Browsing;

internal static class Accessibility
{
    private const string Contrast = "color-contrast";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly object Wcag22AA = new { type = "tag", values = (string[])["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

    /// <summary>What a theme changes: contrast alone, which is the slowest rule of all.</summary>
    private static readonly object ContrastAlone = new { runOnly = new { type = "rule", values = (string[])[Contrast] } };

    /// <summary>What a narrow screen changes: all but that.</summary>
    private static readonly object AllButContrast = new { runOnly = Wcag22AA, rules = new Dictionary<string, object> { [Contrast] = new { enabled = false } } };

    private static readonly object All = new { runOnly = Wcag22AA };

    /// <summary>What axe finds on the page as it stands, at its width and in its theme.</summary>
    public static Task<string[]> FaultsAsync(this IPage page) => page.RunAxeAsync(All);

    /// <summary>The page as it stands passes axe (WCAG 2.2 AA) and never scrolls sideways: all rules at 1280 px, contrast in the dark too, all others at 390 px too.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        var faults = new List<string>();
        foreach (var (width, scheme, rules) in ((int, ColorScheme, object)[])
            [(1280, ColorScheme.Light, All), (1280, ColorScheme.Dark, ContrastAlone), (390, ColorScheme.Light, AllButContrast)])
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            faults.AddRange((await page.RunAxeAsync(rules)).Select(fault => $"{width} px, {scheme}: {fault}"));
            var excess = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            if (excess > 0) faults.Add($"{width} px: {excess} px wider than the screen");
        }
        faults.Distinct().ShouldBeEmpty(page.Url);
    }

    /// <summary>Only what is violated is told, in the page itself: axe's own client fetches all that passes too, which takes longer than looking. The frames hold PDFs.</summary>
    private static async Task<string[]> RunAxeAsync(this IPage page, object rules)
    {
        if (await page.EvaluateAsync<bool>("typeof axe === 'undefined'")) await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>("""
            async rules => (await axe.run(document, { ...rules, resultTypes: ["violations"], iframes: false }))
              .violations.flatMap(v => v.nodes.map(n => `${v.id}, ${v.help}: ${n.html}`))
            """, rules);
    }
}
