using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Api;

[Collection("app-office")]
public sealed class UploadContractTests(AppFixture app)
{
    private const string Header = "rapportmånad;länsdel;kommun;aktör;indikator;målgrupp;kön;antal;kommentar\n";

    [Fact]
    public async Task A_program_sends_a_month_reads_its_figures_and_gets_the_same_upload_for_the_same_bytes()
    {
        using var pitea = app.ApiClient(Roles.Reporter, "PA");
        var file = Header + "2015-03;PA;2581;SOC;STODSAMTAL;barn;K;37;\n";
        using var sent = await pitea.PostAsync("/api/v1/uploads?fileName=..%2Fmars.csv", Body(file));
        sent.StatusCode.ShouldBe(HttpStatusCode.Accepted);

        var upload = await SettledAsync(pitea, sent.Headers.Location!);

        Text(upload["status"]).ShouldBe("published");
        Text(upload["fileName"]).ShouldBe("mars.csv");
        Text(upload["dialect"]!["delimiter"]).ShouldBe(";");
        Text(upload["submissions"]![0]!["period"]).ShouldBe("2015-03");
        var figures = await pitea.GetFromJsonAsync<JsonNode>("/api/v1/figures?indicator=STODSAMTAL&indicator=STODSAMTAL&from=2015-03&to=2015-03&district=PA&targetGroup=barn&sex=K");
        figures!["cells"]!.AsArray().ShouldHaveSingleItem()!["value"]!.GetValue<long>().ShouldBe(37);

        using var form = new MultipartFormDataContent { { new StringContent(file), "file", "annat namn.csv" } };
        using var again = await pitea.PostAsync("/api/v1/uploads", form);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        Text((await again.Content.ReadFromJsonAsync<JsonNode>())!["id"]).ShouldBe(Text(upload["id"]));

        using var lulea = app.ApiClient(Roles.Reporter, "LB");
        await ShouldFailAsync(await lulea.GetAsync(sent.Headers.Location), HttpStatusCode.Forbidden);
        await ShouldFailAsync(await pitea.PostAsync($"{sent.Headers.Location}/approve", null), HttpStatusCode.Conflict);

        await ShouldFailAsync(await SayWhyAsync(lulea, "kom sent"), HttpStatusCode.Forbidden);
        await ShouldFailAsync(await SayWhyAsync(pitea, " "), HttpStatusCode.BadRequest);
        await ShouldFailAsync(await SayWhyAsync(pitea, "se 19121212-1212"), HttpStatusCode.BadRequest);
        await ShouldSucceedAsync(await SayWhyAsync(pitea, "kom sent"));
        await ShouldFailAsync(await SayWhyAsync(pitea, "eller inte"), HttpStatusCode.Conflict, "what is said stands");

        Task<HttpResponseMessage> SayWhyAsync(HttpClient client, string reason) => client.PostAsJsonAsync($"{sent.Headers.Location}/reason", new { reason });
    }

    [Fact]
    public async Task A_program_that_asks_for_a_review_gets_the_difference_confirms_it_and_finds_its_file_again()
    {
        using var pitea = app.ApiClient(Roles.Reporter, "PA");
        var first = Header + "2014-03;PA;2581;SOC;STODSAMTAL;barn;K;37;\n2014-03;PA;2560;SOC;STODSAMTAL;barn;K;8;\n";
        using var sent = await pitea.PostAsync("/api/v1/uploads?fileName=mars.csv&review=true", Body(first));
        var held = await SettledAsync(pitea, sent.Headers.Location!);
        Text(held["status"]).ShouldBe("awaiting_approval");
        held["holds"]!.AsArray().Select(Text).ShouldBe(["review"]);
        held["difference"]!["parts"]![0]!.ToJsonString().ShouldBe(
            """{"district":"PA","period":"2014-03","replaces":null,"version":null,"added":2,"changed":0,"removed":0,"unchanged":0}""");
        await ShouldFailAsync(await pitea.PostAsync($"{sent.Headers.Location}/retry", null), HttpStatusCode.Conflict);
        await ShouldSucceedAsync(await pitea.PostAsync($"{sent.Headers.Location}/approve", null));
        Text((await SettledAsync(pitea, sent.Headers.Location!))["status"]).ShouldBe("published");

        var shorter = first.Replace("kommentar", "kommentar;anteckning").Replace(";37;", ";39;;se pärm").Replace("2014-03;PA;2560;SOC;STODSAMTAL;barn;K;8;\n", "");
        using var next = await pitea.PostAsync("/api/v1/uploads?fileName=mars%20r%C3%A4ttad.csv", Body(shorter));
        var waiting = await SettledAsync(pitea, next.Headers.Location!);
        waiting["holds"]!.AsArray().Select(Text).ShouldBe(["dropped_keys"]);
        waiting["difference"]!["changes"]![0]!["new"]!.GetValue<string>().ShouldBe("39");
        waiting["difference"]!["effects"]![0]!.ToJsonString().ShouldBe(
            """{"district":"PA","period":"2014-03","figure":"STODSAMTAL","old":{"low":45,"high":45},"new":{"low":39,"high":39}}""");
        waiting["progress"].ShouldBeNull();
        await ShouldFailAsync(await pitea.PostAsync($"{next.Headers.Location}/approve", null), HttpStatusCode.BadRequest, "it drops a series and nobody said why");
        await ShouldFailAsync(await ApproveAsync("rätt", "se 19121212-1212"), HttpStatusCode.BadRequest, "a personal number in an explanation");
        await ShouldSucceedAsync(await ApproveAsync("Älvsbyn rapporterar själv", "Pärmen är vår egen"));
        var published = await SettledAsync(pitea, next.Headers.Location!);
        Text(published["status"]).ShouldBe("published");
        Text(published["explanations"]![0]!["text"]).ShouldBe("Pärmen är vår egen");
        await ShouldFailAsync(await pitea.PostAsync($"{next.Headers.Location}/cancel", null), HttpStatusCode.Conflict);

        await ShouldFailAsync(await ExplainAsync("A030", "den varnade inte"), HttpStatusCode.Conflict);
        await ShouldFailAsync(await ExplainAsync("G014", " "), HttpStatusCode.BadRequest);
        await ShouldFailAsync(await ExplainAsync("G014", "se 19121212-1212"), HttpStatusCode.BadRequest);
        await ShouldSucceedAsync(await ExplainAsync("G014", "Pärmen är vår egen, från 2013"));
        Text((await SettledAsync(pitea, next.Headers.Location!))["explanations"]![0]!["text"]).ShouldBe("Pärmen är vår egen, från 2013");

        using var original = await pitea.GetAsync($"{next.Headers.Location}/original");
        (await original.Content.ReadAsStringAsync()).ShouldBe(shorter);
        original.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        original.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("mars rättad.csv");
        using var annotated = await pitea.GetAsync($"{next.Headers.Location}/annotated");
        (await annotated.Content.ReadAsStringAsync()).ShouldContain("anteckning;Fel");
        annotated.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("mars rättad-fel.csv");
        using var lulea = app.ApiClient(Roles.Reporter, "LB");
        await ShouldFailAsync(await lulea.GetAsync($"{next.Headers.Location}/original"), HttpStatusCode.Forbidden);

        Task<HttpResponseMessage> ApproveAsync(string reason, string explanation) => pitea.PostAsJsonAsync(
            $"{next.Headers.Location}/approve", new { reason, explanations = new Dictionary<string, string> { ["G014"] = explanation } });
        Task<HttpResponseMessage> ExplainAsync(string rule, string text) => pitea.PostAsJsonAsync(
            $"{next.Headers.Location}/explanations", new { explanations = new Dictionary<string, string> { [rule] = text } });
    }

    [Fact]
    public async Task A_file_that_waits_is_cancelled_or_withdrawn_once_and_what_was_never_kept_cannot_be_fetched()
    {
        using var pitea = app.ApiClient(Roles.Reporter, "PA");
        foreach (var (act, status, count) in (IEnumerable<(string, string, int)>)[("cancel", "cancelled", 1), ("withdraw", "withdrawn", 2)])
        {
            using var sent = await pitea.PostAsync("/api/v1/uploads?review=true", Body(Header + $"2014-04;PA;2581;SOC;STODSAMTAL;barn;K;{count};\n"));
            await SettledAsync(pitea, sent.Headers.Location!);
            await ShouldSucceedAsync(await pitea.PostAsync($"{sent.Headers.Location}/{act}", null));
            var ended = await SettledAsync(pitea, sent.Headers.Location!);
            Text(ended["status"]).ShouldBe(status);
            ended["submissions"]!.AsArray().ShouldBeEmpty();
            await ShouldFailAsync(await pitea.PostAsync($"{sent.Headers.Location}/{act}", null), HttpStatusCode.Conflict);
        }
        using var refused = await pitea.PostAsync("/api/v1/uploads", Body(Header + "2014-04;PA;2581;SOC;STODSAMTAL;barn;K;1;19121212-1212\n"));
        await ShouldFailAsync(await pitea.GetAsync($"{refused.Headers.Location}/original"), HttpStatusCode.NotFound);
        await ShouldFailAsync(await pitea.GetAsync($"{refused.Headers.Location}/annotated"), HttpStatusCode.NotFound);
        await ShouldFailAsync(await pitea.PostAsync($"/api/v1/uploads/{Guid.NewGuid()}/cancel", null), HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("figures?to=2026-10", "no indicator")]
    [InlineData("figures?indicator=STODSAMTAL&from=2026-10&to=2026-01", "backwards")]
    [InlineData("figures?indicator=STODSAMTAL&from=0001-01&to=9999-12", "all of time")]
    [InlineData("figures?indicator=STODSAMTAL&from=1926-01&to=2026-10", "a hundred years")]
    [InlineData("figures?indicator=STODSAMTAL&sex=X", "no such sex")]
    [InlineData("budget?district=XX", "no such district")]
    [InlineData("milestones?to=9999-12", "no such month")]
    public async Task A_question_that_makes_no_sense_is_answered_with_why(string question, string because)
    {
        using var member = app.ApiClient(Roles.Member);
        await ShouldFailAsync(await member.GetAsync($"/api/v1/{question}"), HttpStatusCode.BadRequest, because);
    }

    [Theory]
    [InlineData("x.csv&reason=a%00b", "a character nothing can store")]
    [InlineData("x.csv&reason=19121212-1212", "a personal number in the reason")]
    public async Task A_reason_that_cannot_be_kept_stops_the_file(string query, string because)
    {
        using var pitea = app.ApiClient(Roles.Reporter, "PA");
        await ShouldFailAsync(await pitea.PostAsync($"/api/v1/uploads?fileName={query}", Body(Header)), HttpStatusCode.BadRequest, because);
    }

    [Fact]
    public async Task A_form_that_breaks_off_is_not_called_too_large_and_a_file_that_is_gets_413_without_a_stated_length()
    {
        using var pitea = app.ApiClient(Roles.Reporter, "PA");
        using var broken = Body("--x\r\nContent-Dis");
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        await ShouldFailAsync(await pitea.PostAsync("/api/v1/uploads", broken), HttpStatusCode.BadRequest);

        using var large = new HttpRequestMessage(HttpMethod.Post, "/api/v1/uploads") { Content = Body(new string('x', (20 << 20) + 1)) };
        large.Headers.TransferEncodingChunked = true;
        await ShouldFailAsync(await pitea.SendAsync(large), HttpStatusCode.RequestEntityTooLarge);
    }

    private static ByteArrayContent Body(string text) => new(Encoding.UTF8.GetBytes(text));

    private static async Task<JsonNode> SettledAsync(HttpClient client, Uri upload)
    {
        for (var patience = 0; patience < 600; patience++)
        {
            var state = (await client.GetFromJsonAsync<JsonNode>(upload))!;
            if (Text(state["status"]) is not ("received" or "reading")) return state;
            await Task.Delay(100);
        }
        throw new TimeoutException("The upload was never judged.");
    }

    private static async Task ShouldFailAsync(HttpResponseMessage answer, HttpStatusCode status, string? because = null)
    {
        using var _ = answer;
        answer.StatusCode.ShouldBe(status, because);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        Text((await answer.Content.ReadFromJsonAsync<JsonNode>())!["title"]).ShouldNotBeNullOrWhiteSpace();
    }

    private static async Task ShouldSucceedAsync(HttpResponseMessage answer)
    {
        using var _ = answer;
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
    }

    private static string? Text(JsonNode? node) => node?.GetValue<string>();
}
