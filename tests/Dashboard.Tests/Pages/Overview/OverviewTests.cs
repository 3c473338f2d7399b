using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using static SmvInsights.Dashboard.Tests.Browsing.Figures;

namespace SmvInsights.Dashboard.Tests.Pages.Overview;

[Collection("app")]
public sealed class OverviewTests(AppFixture app) : IAsyncLifetime
{
    private static readonly string[] Districts = ["PA", "LB", "ON", "KN"];

    public Task InitializeAsync() => app.SamplesAreInAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(Roles.Coordinator)]
    [InlineData(Roles.Member)]
    public async Task Every_cell_under_a_trend_is_what_the_figure_reader_answers_this_visitor(string role)
    {
        var page = await app.SignedInPageAsync(role);
        await page.GotoAsync("/?month=2026-10");
        var shown = await page.TableOfAsync("skydd_dygn");

        var answer = await app.AskAsync(role == Roles.Coordinator ? Viewer.Coordinator : Viewer.Outsider, "SKYDD_DYGN", October.AddMonths(-12), October);
        string[][] expected = [.. Month.Range(October.AddMonths(-12), October).Select(month =>
            (string[])[month.LongForm(Language.Swedish), .. Districts.Select(d => ChartPoint.From(answer[d, month, "SKYDD_DYGN"]).Text(ValueForm.Count, Language.Swedish))])];
        shown.Skip(1).ShouldBe(expected);
        var cells = expected.SelectMany(row => row).ToList();
        cells.ShouldContain("ej inlämnad");
        cells.Contains("..").ShouldBe(role == Roles.Member);
    }

    [Fact]
    public async Task A_member_sees_two_dots_where_the_coordinator_sees_a_number()
    {
        var coordinator = await app.SignedInPageAsync(Roles.Coordinator);
        await coordinator.GotoAsync("/?month=2026-10");
        var member = await app.SignedInPageAsync(Roles.Member);
        await member.GotoAsync("/?month=2026-10");

        (await member.KeyFigureAsync("SKYDD_DYGN")).ShouldBe("..");
        int.Parse(await coordinator.KeyFigureAsync("SKYDD_DYGN"), System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(4);
        (await member.KeyFigureAsync("UTBILDAD")).ShouldBe(await coordinator.KeyFigureAsync("UTBILDAD"));
        (await member.ContentAsync()).ShouldNotContain($">{await coordinator.KeyFigureAsync("SKYDD_DYGN")}<");
    }

    [Fact]
    public async Task What_three_of_four_have_reported_is_unfinished_to_a_member_and_never_not_submitted()
    {
        var member = await app.SignedInPageAsync(Roles.Member);
        await member.GotoAsync("/?month=2026-07");

        var figure = member.Locator("[data-indicator=STODSAMTAL]");
        (await figure.Locator(".key-figure-value").InnerTextAsync()).ShouldBe("ofullständig");
        await Assertions.Expect(figure).ToContainTextAsync("3 av 4 länsdelar");
    }

    [Fact]
    public async Task August_is_shown_as_August_was_known_and_every_link_stays_there()
    {
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/?month=2026-07");
        await page.GetByText("Som känt:").ClickAsync();
        await page.GetByLabel("Vid slutet av en dag").FillAsync("2026-08-20");
        await page.GetByRole(AriaRole.Button, new() { Name = "Visa dagen" }).ClickAsync();

        await Assertions.Expect(page.Locator(".known-at")).ToContainTextAsync("Visas som känt 2026-08-20");
        await Assertions.Expect(page.Locator("[data-indicator=STODSAMTAL]")).ToContainTextAsync("3 av 4 länsdelar");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Kraftfält Norr" }).First.ClickAsync();
        page.Url.ShouldContain("asKnownAt=2026-08-20");
        foreach (var link in await page.Locator(".site-nav a[href^='/lansdelar/'], .site-nav a[href='/'], .tabs a, .month-steps a").AllAsync())
            (await link.GetAttributeAsync("href"))!.ShouldContain("asKnownAt=2026-08-20");
        await page.GetByRole(AriaRole.Link, new() { Name = "Visa som känt nu" }).ClickAsync();
        page.Url.ShouldEndWith("/lansdelar/KN?month=2026-07");
    }

    [Fact]
    public async Task The_month_is_chosen_without_script_and_what_is_no_month_is_no_page()
    {
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/");
        await page.GetByLabel("Månad", new() { Exact = true }).SelectOptionAsync("2026-05");
        await page.GetByRole(AriaRole.Button, new() { Name = "Visa", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Läget i länet, maj 2026");
        (await page.GotoAsync("/?month=2026-13"))!.Status.ShouldBe(404);
        (await page.GotoAsync("/?asKnownAt=igår"))!.Status.ShouldBe(404);
        (await page.GotoAsync("/?asKnownAt=1999-01-01"))!.Status.ShouldBe(200);
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Inget var känt vid den tiden");
        await page.GotoAsync("/?asKnownAt=2150-01-01");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Den tiden har inte varit än");
    }

    [Fact]
    public async Task A_table_comes_as_a_file_that_Swedish_Excel_opens_right()
    {
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/?month=2026-10");
        var file = await page.APIRequest.GetAsync(app.Address + await page.Locator("#costs .chart-data a[href*='handler=csv']").GetAttributeAsync("href"));
        var bytes = await file.BodyAsync();
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        lines[0].ShouldStartWith("Länsdel;Beslutat;Utfall;");
        lines[1].ShouldMatch("^Länets egen budget;[0-9]+;[0-9]+;[0-9]+,[0-9];");
    }

    [Fact]
    public async Task The_overview_is_accessible_with_every_table_open()
    {
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/?month=2026-07&asKnownAt=2026-08-20");
        await page.EvaluateAsync("document.querySelectorAll('main details:not(.drop)').forEach(d => d.open = true)");
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task The_whole_overview_takes_less_than_sixty_kilobytes()
    {
        var page = await app.SignedInPageAsync(Roles.Member);
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(app.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", string.Join("; ", (await page.Context.CookiesAsync()).Select(c => $"{c.Name}={c.Value}")));
        request.Headers.Add("Accept-Encoding", "br, gzip");
        using var answer = await client.SendAsync(request);
        answer.Content.Headers.ContentEncoding.ShouldNotBeEmpty();
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeInRange(10 * 1024, 60 * 1024);
    }
}
