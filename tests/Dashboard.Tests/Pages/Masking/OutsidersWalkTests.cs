using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Dashboard.Tests.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Dashboard.Tests.Pages.Reports;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;
using SmvInsights.Tests.StatusReports;
using Xunit.Abstractions;

namespace SmvInsights.Dashboard.Tests.Pages.Masking;

[Collection("app")]
public sealed class OutsidersWalkTests(AppFixture app, ITestOutputHelper output)
{
    private static readonly Dictionary<string, string> Districts = new()
    {
        ["Piteå älvdal"] = "PA", ["Luleå-Boden"] = "LB", ["Östra Norrbotten"] = "ON", ["Kraftfält Norr"] = "KN", ["Hela länet"] = "LÄN",
    };

    /// <summary>Pages without figures, or of the own district's files; the report's PDF is read by itself.</summary>
    private static readonly string[] NotWalked =
        ["/logga-in", "/logga-in/kod", "/logga-ut", "/visning", "/valj-losenord", "/error/{status:int}", "/inlamning/{id:guid}/lage", "/inlamning/{id:guid}/gor", "/mote/{group}/{id:guid}.pdf",
         "/sammantraden/{group}/{on}", "/sammantraden/{group}/{on}/protokoll/{version:int}.pdf"];

    [Fact]
    public async Task Whatever_others_open_shows_what_was_released_and_would_be_the_same_if_everything_else_were_otherwise()
    {
        await app.SamplesAreInAsync();
        var reports = await ReportsAsync();
        var released = await ReleasedFigures.ReadAsync(app.Database);
        var answers = await AnswersAsync(released);
        using var member = new SiteWalk(await ClientAsync(Roles.Member, null, "sv"));
        using var neighbour = new SiteWalk(await ClientAsync(Roles.Reporter, "PA", "en"));
        await member.GoAsync([.. Starts(released), .. PagesOf(Roles.Member), .. answers], (path, answer) => Check(released, path, answer, null));
        await neighbour.GoAsync(["/", "/lansdelar/PA", "/lansdelar/KN?month=2026-09", .. PagesOf(Roles.Reporter), .. answers], (path, answer) => Check(released, path, answer, "PA"));
        output.WriteLine($"{member.Opened.Count} and {neighbour.Opened.Count} answers, {released.Seen}");
        released.Faults.ShouldBeEmpty();
        released.Seen.Shown.ShouldBeGreaterThan(5000);
        released.Seen.Hidden.ShouldBeGreaterThan(1000);
        foreach (var (role, walk) in new[] { (Roles.Member, member), (Roles.Reporter, neighbour) })
        {
            RightsTests.OpenTo(role).Select(p => p.Address).Except(NotWalked).Where(a => !walk.Opened.Any(o => IsAt(a, o))).ShouldBeEmpty(role);
            answers.Except(walk.Opened).ShouldBeEmpty(role);
        }

        var raw = await RawAsync();
        await using (var counts = new RawCounts(app.Database))
        {
            await counts.ChangeAsync("LB", "ON", "KN");
            (await neighbour.ChangedAsync()).ShouldBeEmpty();
            await counts.ChangeAsync("PA");
            (await member.ChangedAsync()).ShouldBeEmpty();
            foreach (var (before, after) in reports.Zip(await ReportsAsync())) SiteWalk.Difference(before, after).ShouldBeNull();
            (await RawAsync()).ShouldNotBe(raw);
        }
        (await RawAsync()).ShouldBe(raw);
    }

    [Theory]
    [InlineData(Roles.Member, null)]
    [InlineData(Roles.Reporter, "PA")]
    public async Task The_API_gives_what_was_released_whatever_is_asked(string role, string? own)
    {
        await app.SamplesAreInAsync();
        var released = await ReleasedFigures.ReadAsync(app.Database);
        using var client = app.ApiClient(role, own);
        var indicators = string.Join('&', released.ProtectedIndicators.Select(i => $"indicator={i}"));
        string[] filters =
        [
            "", .. released.Actors.Select(a => $"&actor={a}"), .. released.Municipalities.Select(m => $"&municipality={m}"),
            .. new[] { "vuxen_utsatt", "barn", "utövare", "personal", "alla" }.Select(g => $"&targetGroup={Uri.EscapeDataString(g)}"), "&sex=K", "&sex=M", "&sex=A", "&sex=K&actor=SOC",
        ];
        foreach (var filter in filters)
        foreach (var by in new[] { "month", "quarter", "year" })
        {
            var address = $"/api/v1/figures?{indicators}&from=2025-01&to=2026-12&by={by}{filter}";
            foreach (var cell in (await client.GetFromJsonAsync<JsonElement>(address)).GetProperty("cells").EnumerateArray())
            {
                var district = cell.GetProperty("district").GetString()!;
                if (district == own) continue;
                var figure = Figure(cell, filter);
                foreach (var bound in new[] { "value", "low", "high" }) released.Check(figure, cell.GetProperty(bound).ToString(), address);
            }
        }
        output.WriteLine($"{released.Seen}");
        released.Faults.Take(20).ShouldBeEmpty();
        released.Seen.Shown.ShouldBeGreaterThan(5000);
        released.Seen.Hidden.ShouldBeGreaterThan(5000);
    }

    private static ActivityAddress Figure(JsonElement cell, string filter) =>
        ShownFigures.Address($"indicator={cell.GetProperty("indicator").GetString()}&district={Uri.EscapeDataString(cell.GetProperty("district").GetString()!)}&period={cell.GetProperty("period").GetString()}{filter}")!;

    /// <summary>Traced numbers and those of charts and their files.</summary>
    /// <param name="own">The visitor's district, whose counts are raw.</param>
    private static void Check(ReleasedFigures released, string path, string answer, string? own)
    {
        if (path.Contains("asKnownAt", StringComparison.Ordinal)) return;
        var figures = ShownFigures.OfPage(answer, Districts).ToList();
        if (path.Contains("handler=csv", StringComparison.Ordinal) && !path.Contains("per=", StringComparison.Ordinal) && ShownFigures.IndicatorOf(path, released.ProtectedIndicators) is { } indicator)
            figures.AddRange(ShownFigures.OfFile(answer, indicator, Districts));
        foreach (var (figure, text) in figures.Where(f => f.Figure.District != own)) released.Check(figure, text, path);
    }

    private static IEnumerable<string> Starts(ReleasedFigures released) =>
    [
        "/", "/jamfor", "/utforska", "/ekonomi", "/forandringar", "/rapporter", "/definitioner", "/inlamning/vem",
        .. from month in new[] { "2026-10", "2026-09", "2026-05", "2025-12", "2010-10" } from page in new[] { "/", "/lansdelar/PA", "/lansdelar/LB", "/lansdelar/ON", "/lansdelar/KN" } select $"{page}?month={month}",
        $"/jamfor?{string.Join('&', released.ProtectedIndicators.Select(i => $"indicator={i}"))}",
        .. from indicator in released.ProtectedIndicators
           from split in new[] { "place=PA&split=targetgroup", "place=KN&split=sex", "split=actor", "split=municipality", "place=ON&split=municipality&by=month", "place=LB&split=nothing&by=year" }
           select $"/utforska?indicator={indicator}&months=24&{split}",
    ];

    private static IEnumerable<string> PagesOf(string role) => RightsTests.OpenTo(role).Where(p => !NotWalked.Contains(p.Address)).Select(p => p.Example);

    /// <summary>Whether an address is one of a page that states its own like <c>/lansdelar/{code}</c>.</summary>
    private static bool IsAt(string page, string address) =>
        Regex.IsMatch(address, $"^{Regex.Replace(page, @"/\{[^/]*\?\}|\{[^/]*\}", part => part.Value[0] == '/' ? "(/[^/?]+)?" : "[^/?]+")}(\\?.*)?$");

    /// <summary>One or several questions for everything that the API answers of figures.</summary>
    private async Task<IReadOnlyList<string>> AnswersAsync(ReleasedFigures released)
    {
        using var client = app.ApiClient(Roles.Member);
        var indicators = string.Join('&', released.ProtectedIndicators.Select(i => $"indicator={i}"));
        string[] filters =
        [
            "", "&per=10000", "&asOrganised=now", "&asOrganised=2025-01-01", "&asKnownAt=2026-08-20", "&targetGroup=barn&sex=K", "&by=quarter", "&by=quarter&targetGroup=barn",
            "&by=quarter&sex=K", "&by=quarter&actor=SOC", "&by=year", "&by=year&municipality=2581", "&by=year&municipality=2523&actor=SOC",
        ];
        var report = (await client.GetFromJsonAsync<JsonElement>("/api/v1/reports"))[0].GetProperty("id").GetString();
        string[] asked =
        [
            .. filters.Select(f => $"/api/v1/figures?{indicators}&from=2025-01&to=2026-10{f}"),
            .. from indicator in released.ProtectedIndicators
               from of in new[] { "PA&period=2026-10", "KN&period=2026-10", "LÄN&period=2026-09", "ON&period=2026-Q3&targetGroup=barn", "LÄN&period=2025&municipality=2523" }
               select $"/api/v1/figures/trace?indicator={indicator}&district={of}",
            $"/api/v1/bridge?{indicators}&since=2026-07-15&from=2026-01&to=2026-06&through=2026-10", $"/api/v1/bridge?{indicators}&district=KN&since=2026-08-20&to=2026-05",
            "/api/v1/budget", "/api/v1/funding", "/api/v1/milestones", "/api/v1/completeness", "/api/v1/indicators", "/api/v1/reports", $"/api/v1/reports/{report}",
        ];
        var described = (await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            .Where(p => p.Value.TryGetProperty("get", out _) && !Regex.IsMatch(p.Name, @"/(uploads|templates|deliveries)|\.pdf$")).Select(p => p.Name).ToList();
        described.Count.ShouldBeGreaterThan(8);
        described.Where(p => !asked.Any(a => IsAt(p, a))).ShouldBeEmpty("the API has an answer that nobody here asks for");
        return asked;
    }

    /// <summary>What each steering group's report says: the frozen content with its charts' texts, and the words of the PDF.</summary>
    private async Task<IReadOnlyList<string>> ReportsAsync()
    {
        using var client = app.ApiClient(Roles.Member);
        var texts = new List<string>();
        foreach (var group in (string[])["political", "county", "operational"])
        {
            var id = (await app.ReadyReportAsync(group, "2026-10")).Text("id");
            await using var command = app.Database.CreateCommand($"select model from reports.status_report where id = '{id}'");
            texts.Add(SiteWalk.Plain((string)(await command.ExecuteScalarAsync())!));
            texts.Add(Regex.Replace(SiteWalk.Plain(await Poppler.TextAsync(await client.GetByteArrayAsync($"/api/v1/reports/{id}.pdf"))), @"\s+", " "));
        }
        return texts;
    }

    private async Task<string> RawAsync()
    {
        using var client = app.ApiClient(Roles.Coordinator);
        var answer = await client.GetFromJsonAsync<JsonElement>("/api/v1/figures?indicator=STODSAMTAL&indicator=AKTUALISERAD&from=2024-01&to=2026-10&by=quarter&actor=SOC");
        return answer.GetProperty("cells").GetRawText();
    }

    private async Task<HttpClient> ClientAsync(string role, string? district, string language)
    {
        var page = await app.SignedInPageAsync(role, district);
        var cookies = await page.Context.CookiesAsync();
        var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Address) };
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Where(c => c.Name != Wording.Cookie).Select(c => $"{c.Name}={c.Value}").Append($"{Wording.Cookie}={language}")));
        return client;
    }
}
