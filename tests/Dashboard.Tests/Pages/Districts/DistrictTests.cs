using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using static SmvInsights.Dashboard.Tests.Browsing.Figures;

namespace SmvInsights.Dashboard.Tests.Pages.Districts;

[Collection("app")]
public sealed class DistrictTests(AppFixture app) : IAsyncLifetime
{
    public static TheoryData<string> Parts => ["", "/budget", "/milstolpar", "/inlamnat"];

    public Task InitializeAsync() => app.SamplesAreInAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Every_part_is_accessible(string part)
    {
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await page.GotoAsync("/lansdelar/PA" + part);
        await page.EvaluateAsync("document.querySelectorAll('main details:not(.drop)').forEach(d => d.open = true)");
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task A_reporter_sees_the_own_district_raw_and_the_others_as_released()
    {
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await page.GotoAsync("/lansdelar/PA?month=2026-10");
        var shown = (await page.TableOfAsync("atal"))[^1];

        var answer = await app.AskAsync(Viewer.District("PA"), "ATAL", October, October);
        shown[1..].ShouldBe(((string[])["PA", "LB", "ON", "KN"]).Select(d => ChartPoint.From(answer[d, October, "ATAL"]).Text(ValueForm.Count, Language.Swedish)));
        shown[1].ShouldNotBe("..");
        shown[1..].ShouldContain("..");
    }

    [Fact]
    public async Task Municipalities_are_for_those_who_see_raw_figures_and_others_are_told_so()
    {
        var reporter = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await reporter.GotoAsync("/lansdelar/PA");
        (await reporter.Locator("details.disclosure").AllTextContentsAsync()).ShouldContain(text => text.Contains("Arvidsjaur", StringComparison.Ordinal));

        foreach (var address in new[] { "/lansdelar/KN", "/lansdelar/LB" })
        {
            await reporter.GotoAsync(address);
            await Assertions.Expect(reporter.GetByRole(AriaRole.Main)).ToContainTextAsync("redovisas inte per kommun, aktör eller målgrupp");
            (await reporter.Locator("details.disclosure").AllTextContentsAsync()).ShouldAllBe(text => !text.Contains("Stödsamtal", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_budget_page_adds_up_to_what_the_budget_reader_says()
    {
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/lansdelar/KN/budget?month=2026-10");
        var items = (await new BudgetReader(app.Database, TimeProvider.System).ReadAsync(new BudgetQuery(October) { District = "KN" }, default)).Items;
        var costs = CostOutcome.Of(items);

        var text = await page.GetByRole(AriaRole.Main).InnerTextAsync();
        text.ShouldContain(WholeKronor(costs.Actual));
        text.ShouldContain(WholeKronor(costs.Forecast));
        text.ShouldContain("+" + WholeKronor(costs.Deviation)[..^3], customMessage: "the table says kronor once, in its heading");
    }

    [Fact]
    public async Task What_came_late_or_was_corrected_says_so_and_opens_for_those_allowed()
    {
        var reporter = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await reporter.GotoAsync("/lansdelar/PA/inlamnat?month=2026-10");
        await reporter.GetByText("Tidigare månader, 30 versioner").ClickAsync();
        await Assertions.Expect(reporter.GetByRole(AriaRole.Row).Filter(new() { HasText = "maj 2026" }).Filter(new() { HasText = "Verksamhet" }).Last).ToContainTextAsync("kom sent");
        (await reporter.Locator("main table a[href^='/inlamning/']").CountAsync()).ShouldBeGreaterThan(30);
        (await HeadingsAsync(reporter)).ShouldContain("Skäl");

        await reporter.GotoAsync("/lansdelar/LB/inlamnat?month=2026-10");
        await Assertions.Expect(reporter.GetByRole(AriaRole.Main)).ToContainTextAsync("gäller, rättad");
        (await reporter.Locator("main table a[href^='/inlamning/']").CountAsync()).ShouldBe(0);
        (await HeadingsAsync(reporter)).ShouldBe(["Månad", "Rapport", "Version", "Publicerad", "Läge"], "rows and reasons tell of single counts");
        var file = await (await reporter.APIRequest.GetAsync(app.Address + "/lansdelar/LB/inlamnat?month=2026-10&handler=csv&table=versions")).TextAsync();
        file.Split('\n')[0].TrimEnd().ShouldEndWith("Läge");
    }

    [Fact]
    public async Task There_is_no_page_for_a_district_that_does_not_exist()
    {
        var page = await app.SignedInPageAsync(Roles.Member);
        (await page.GotoAsync("/lansdelar/XX"))!.Status.ShouldBe(404);
        (await page.GotoAsync("/lansdelar/XX/budget"))!.Status.ShouldBe(404);
    }

    private static Task<IReadOnlyList<string>> HeadingsAsync(IPage page) =>
        page.GetByRole(AriaRole.Region, new() { Name = "Alla versioner" }).GetByRole(AriaRole.Columnheader).AllInnerTextsAsync();

    private static string WholeKronor(long? hundredths) => NumberForm.Kronor((hundredths!.Value + 50) / 100 * 100, Language.Swedish);
}
