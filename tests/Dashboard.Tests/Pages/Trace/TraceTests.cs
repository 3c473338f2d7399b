using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Dashboard.Tests.Pages.Reports;
using SmvInsights.Tests.StatusReports;

namespace SmvInsights.Dashboard.Tests.Pages.Trace;

[Collection("app")]
public sealed class TraceTests(AppFixture app)
{
    [Fact]
    public async Task From_a_number_in_a_PDF_to_its_line_in_the_file_in_two_clicks()
    {
        var report = await app.ReadyReportAsync("political", "2026-10");
        using var client = app.ApiClient(Roles.Coordinator);
        var links = await Poppler.LinksAsync(await client.GetByteArrayAsync($"/api/v1/reports/{report.Text("id")}.pdf"));
        var (number, address) = links.First(l => l.Address.Contains("indicator=STODSAMTAL&district=PA&period=2026-10", StringComparison.Ordinal));
        links.ShouldContain(l => l.Text == "S1");
        var page = await app.SignedInPageAsync(Roles.Coordinator);

        await page.GotoAsync(app.Address + new Uri(address).PathAndQuery);
        (await page.Locator("[data-traced]").InnerTextAsync()).ShouldBe(number);
        await page.GetByText("Visas som känt").WaitForAsync();
        await page.ShouldBeAccessibleAsync();
        await page.SetViewportSizeAsync(1280, 800);
        var line = page.Locator(".understood .line a").First;
        var (at, text) = (await line.InnerTextAsync(), await page.Locator(".source code").First.InnerTextAsync());
        await line.ClickAsync();

        page.Url.ShouldMatch($"/inlamning/[0-9a-f-]{{36}}\\?rad={at}#rad-{at}$");
        var row = page.Locator($"#rad-{at}");
        await Assertions.Expect(row).ToBeInViewportAsync();
        (await row.InnerTextAsync()).ShouldContain(text.Split(';')[^2]);
        var file = page.Url.Split('?')[0] + "/original";
        var lines = System.Text.Encoding.Latin1.GetString(await (await page.APIRequest.GetAsync(file)).BodyAsync()).Split('\n');
        lines[int.Parse(at, System.Globalization.CultureInfo.InvariantCulture) - 1].Trim().ShouldBe(text);
    }

    [Fact]
    public async Task A_masked_figure_is_explained_to_everybody_and_shown_to_its_own_district()
    {
        await app.SamplesAreInAsync();
        const string figure = "/spar?indicator=SKYDD_DYGN&district=PA&period=2026-10";
        var own = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await own.GotoAsync(figure);
        var value = await own.Locator("[data-traced]").InnerTextAsync();
        value.ShouldMatch("^[0-9]+$");
        (await own.Locator(".source code").CountAsync()).ShouldBeGreaterThan(0);

        foreach (var (role, district) in (IEnumerable<(string, string?)>)[(Roles.Administrator, null), (Roles.Member, null), (Roles.Reporter, "LB")])
        {
            var page = await app.SignedInPageAsync(role, district);
            await page.GotoAsync(figure);
            (await page.Locator("[data-traced]").InnerTextAsync()).ShouldBe("..");
            var main = await page.GetByRole(AriaRole.Main).InnerTextAsync();
            main.ShouldContain("1–4, eller döljs för att skydda ett annat tal");
            main.ShouldNotContain(".csv");
            main.ShouldNotContain("Kommunal samordnare");
            (await page.Locator(".understood, .source").CountAsync()).ShouldBe(0);
            if (role == Roles.Member) await page.ShouldBeAccessibleAsync();
        }
    }

    [Theory]
    [InlineData(Roles.Administrator, null, false)]
    [InlineData(Roles.Reporter, "LB", false)]
    [InlineData(Roles.Reporter, "PA", true)]
    [InlineData(Roles.Coordinator, null, true)]
    public async Task Each_figure_of_the_API_leads_to_its_trace_with_the_rights_of_the_key(string role, string? district, bool seesRows)
    {
        await app.SamplesAreInAsync();
        using var client = app.ApiClient(role, district);
        var cell = (await client.GetFromJsonAsync<JsonElement>("/api/v1/figures?indicator=SKYDD_DYGN&district=PA&from=2026-10&to=2026-10")).GetProperty("cells")[0];

        var trace = await client.GetFromJsonAsync<JsonElement>(cell.Text("trace"));

        trace.Text("status").ShouldBe(cell.Text("status"));
        trace.GetProperty("value").ToString().ShouldBe(cell.GetProperty("value").ToString());
        var raw = trace.GetProperty("parts")[0].GetProperty("submissions")[0].GetProperty("raw");
        (raw.ValueKind != JsonValueKind.Null).ShouldBe(seesRows);
        if (seesRows) raw.GetProperty("low").GetInt64().ShouldBe(cell.GetProperty("low").GetInt64());
    }

    [Theory]
    [InlineData("indicator=NOTHING&district=PA&period=2026-10")]
    [InlineData("indicator=ATAL&district=PA&period=oktober")]
    [InlineData("amount=everything&period=2026-10")]
    [InlineData("milestone=M1&project=P&district=PA&period=1999-01")]
    public async Task What_names_no_figure_is_not_found(string query)
    {
        var page = await app.SignedInPageAsync(Roles.Member);
        using var client = app.ApiClient(Roles.Member);

        (await page.GotoAsync("/spar?" + query))!.Status.ShouldBe(404);
        (await client.GetAsync("/api/v1/figures/trace?" + query)).ShouldBeProblem(HttpStatusCode.BadRequest);
    }
}
