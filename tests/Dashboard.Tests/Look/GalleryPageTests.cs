using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Architecture;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Reports.Charts.Gallery;

namespace SmvInsights.Dashboard.Tests.Look;

/// <summary>Every chart of the gallery on a real screen, where the browser measures the words and not we.</summary>
[Collection("app")]
public sealed class GalleryPageTests(AppFixture app)
{
    private static readonly string Drawings = File.ReadAllText(Path.Combine(Tree.Root, "tests/Dashboard.Tests/Look/drawings.js"));

    [Fact]
    public async Task On_a_desk_a_tablet_and_a_phone_every_chart_can_be_read()
    {
        var page = await app.SignedInPageAsync(Roles.Administrator);
        var faults = new List<string>();
        foreach (var address in ChartGallery.Kinds.Select(kind => $"/galleri?kind={kind.Key}").Concat(["/galleri?kind=linjer&whole=true", "/galleri"]))
        {
            (await page.GotoAsync(address))!.Status.ShouldBe(200);
            foreach (var width in (int[])[1280, 768, 390])
            {
                await page.SetViewportSizeAsync(width, 800);
                faults.AddRange((await page.EvaluateAsync<string[]>(Drawings)).Select(fault => $"{address}, {width} px: {fault}"));
                if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") > 0) faults.Add($"{address}, {width} px: scrolls sideways");
            }
        }
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_read_is_found()
    {
        var page = await app.SignedInPageAsync(Roles.Administrator);
        await page.GotoAsync("/galleri?kind=staplar");
        await page.EvaluateAsync("""
            const add = (x, y, words, size) => document.querySelector("#staplar-full svg").insertAdjacentHTML("beforeend", `<text x="${x}" y="${y}" font-size="${size}">${words}</text>`);
            add(200, 60, "first", 12); add(210, 62, "second", 12); add(530, 20, "over the edge", 12); add(300, 100, "tiny", 9);
            """);

        var faults = await page.EvaluateAsync<string[]>(Drawings);
        foreach (var fault in (string[])["first touches second", "over the edge is cut off", "tiny is 9"]) faults.ShouldContain(found => found.Contains(fault));
    }

    [Fact]
    public async Task Its_examples_lead_nowhere_and_a_kind_that_is_not_there_is_not_found()
    {
        var page = await app.SignedInPageAsync(Roles.Administrator);
        await page.GotoAsync("/galleri?kind=delar");

        (await page.Locator(".chart-files, .chart-source").CountAsync()).ShouldBe(0);
        (await page.Locator(".chart-data").CountAsync()).ShouldBe(GalleryStates.All.Count);
        (await page.GotoAsync("/galleri?kind=paj"))!.Status.ShouldBe(404);
    }
}
