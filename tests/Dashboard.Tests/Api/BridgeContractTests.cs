using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Dashboard.Tests.Pages.Reports;

namespace SmvInsights.Dashboard.Tests.Api;

/// <summary>What moved since 15 July, when Piteå älvdal had not yet reported May, nor Östra Norrbotten corrected June.</summary>
[Collection("app-office")]
public sealed class BridgeContractTests(AppFixture app)
{
    private const string Indicators = "indicator=STODSAMTAL&indicator=FRAGA_VALD&indicator=SKYDD_DYGN&indicator=UTBILDAD";

    [Fact]
    public async Task Terms_lead_from_the_figures_of_then_to_those_of_now()
    {
        await app.SamplesAreInAsync();
        using var client = app.ApiClient(Roles.Coordinator);
        var answer = await client.GetFromJsonAsync<JsonElement>($"/api/v1/bridge?{Indicators}&since=2026-07-15&from=2026-01&to=2026-06&through=2026-10");
        answer.Text("through").ShouldBe("2026-10");
        foreach (var bridge in answer.GetProperty("bridges").EnumerateArray())
        {
            var (then, now) = (await SumAsync(client, bridge.Text("indicator"), "2026-06", "2026-07-15"), await SumAsync(client, bridge.Text("indicator"), "2026-10", ""));
            bridge.GetProperty("then").GetProperty("low").GetInt64().ShouldBe(then);
            bridge.GetProperty("now").GetProperty("low").GetInt64().ShouldBe(now);
            bridge.GetProperty("terms").EnumerateArray().Sum(t => t.GetProperty("least").GetInt64()).ShouldBe(now - then);
            bridge.GetProperty("months").GetArrayLength().ShouldBe(10);
        }
        var (conversations, questions) = (Terms(0), Terms(1));
        conversations.Keys.ShouldBe(["new_months", "late_reports", "corrections", "organisation", "definition", "masking"]);
        conversations["new_months"].ShouldBeGreaterThan(0);
        conversations["late_reports"].ShouldBeGreaterThan(0, "Piteå älvdal reported May late");
        conversations["corrections"].ShouldBe(0);
        questions["corrections"].ShouldBeGreaterThan(0, "primary care's figures came with Östra Norrbotten's correction of June");

        Dictionary<string, long> Terms(int at) =>
            answer.GetProperty("bridges")[at].GetProperty("terms").EnumerateArray().ToDictionary(t => t.Text("kind"), t => t.GetProperty("least").GetInt64());
    }

    [Fact]
    public async Task Others_get_the_released_cells_and_no_sum_of_months()
    {
        await app.SamplesAreInAsync();
        using var client = app.ApiClient(Roles.Member);
        var month = await client.GetFromJsonAsync<JsonElement>("/api/v1/bridge?indicator=STODSAMTAL&district=PA&since=2026-07-15&to=2026-05");
        var laid = month.GetProperty("bridges")[0];
        laid.GetProperty("then").Text("status").ShouldBe("missing");
        var released = (await client.GetFromJsonAsync<JsonElement>("/api/v1/figures?indicator=STODSAMTAL&district=PA&from=2026-05&to=2026-05")).GetProperty("cells")[0];
        laid.GetProperty("now").GetProperty("value").ToString().ShouldBe(released.GetProperty("value").ToString());

        var year = await client.GetFromJsonAsync<JsonElement>("/api/v1/bridge?indicator=STODSAMTAL&since=2026-07-15&from=2026-01&to=2026-06");
        year.GetProperty("bridges")[0].GetProperty("now").Text("status").ShouldBe("not_published");
    }

    [Theory]
    [InlineData("since=2026-08-20", "Name at least one indicator")]
    [InlineData("indicator=UTBILDAD&since=2150-01-01", "has not come yet")]
    [InlineData("indicator=UTBILDAD&since=00000000-0000-0000-0000-000000000001", "There is no finished report")]
    [InlineData("indicator=UTBILDAD&since=2026-08-20&from=2026-07&to=2026-05", "is later than")]
    [InlineData("indicator=UTBILDAD&since=2026-08-20&asKnownAt=2026-05-01", "from a later moment to an earlier one")]
    [InlineData("indicator=UTBILDAD&since=2026-08-20&district=XX", "There is no district")]
    public async Task What_cannot_be_asked_is_said(string question, string fault)
    {
        using var client = app.ApiClient(Roles.Member);
        using var answer = await client.GetAsync(new Uri($"/api/v1/bridge?{question}", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("detail").ShouldContain(fault);
    }

    private static async Task<long> SumAsync(HttpClient client, string indicator, string to, string asKnownAt) =>
        (await client.GetFromJsonAsync<JsonElement>($"/api/v1/figures?indicator={indicator}&district=L%C3%84N&from=2026-01&to={to}&asKnownAt={asKnownAt}"))
            .GetProperty("cells").EnumerateArray().Sum(c => c.GetProperty("low").ValueKind == JsonValueKind.Null ? 0 : c.GetProperty("low").GetInt64());
}
