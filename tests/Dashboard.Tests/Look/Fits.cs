using Microsoft.Playwright;
using SmvInsights.Dashboard.Tests.Architecture;

namespace SmvInsights.Dashboard.Tests.Look;

internal static class Fits
{
    private static readonly string Script = File.ReadAllText(Path.Combine(Tree.Root, "tests/Dashboard.Tests/Look/fits.js"));

    /// <summary>What is cut, covered, too small to touch or off the screen, on the page as it stands.</summary>
    public static Task<string[]> MisfitsAsync(this IPage page) => page.EvaluateAsync<string[]>(Script);
}
