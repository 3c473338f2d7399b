using System.Net;
using Microsoft.Playwright;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Tests.Browsing;

/// <summary>The figures that pages must show, asked for past the pages.</summary>
internal static class Figures
{
    public static readonly Month October = new(2026, 10);

    public static async Task SamplesAreInAsync(this AppFixture app)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Address) };
        for (var patience = 0; patience < 600; patience++)
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            if (answer.StatusCode == HttpStatusCode.OK) return;
            await Task.Delay(500);
        }
        throw new TimeoutException("The samples never came in.");
    }

    public static Task<FigureTable> AskAsync(this AppFixture app, Viewer viewer, string indicator, Month from, Month to, DateTimeOffset? asKnownAt = null) =>
        new FigureReader(app.Database, new OrganisationReader(app.Database), TimeProvider.System)
            .ReadAsync(new FigureQuery(viewer, [indicator], from, to) { AsKnownAt = asKnownAt }, default);

    /// <summary>The cells of the table under a chart, its header row first.</summary>
    public static Task<string[][]> TableOfAsync(this IPage page, string chart) =>
        page.Locator($"#{chart} table").EvaluateAsync<string[][]>("table => [...table.rows].map(row => [...row.cells].map(cell => cell.textContent.trim()))");

    public static async Task<string> KeyFigureAsync(this IPage page, string indicator) =>
        (await page.Locator($"[data-indicator={indicator}] .key-figure-value").TextContentAsync())!.Trim();
}
