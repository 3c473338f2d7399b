using System.Net.Http.Json;
using System.Text.Json;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;
using Xunit.Abstractions;

namespace SmvInsights.Dashboard.Tests.Pages.Masking;

[Collection("app")]
public sealed class OutsidersWalkTests(AppFixture app, ITestOutputHelper output)
{
    private const int MostPages = 170;

    private static readonly Dictionary<string, string> Districts = new()
    {
        ["Piteå älvdal"] = "PA", ["Luleå-Boden"] = "LB", ["Östra Norrbotten"] = "ON", ["Kraftfält Norr"] = "KN", ["Hela länet"] = "LÄN",
    };

    [Fact]
    public async Task On_no_page_and_in_no_file_does_a_member_see_another_count_than_what_was_released()
    {
        await app.SamplesAreInAsync();
        var released = await ReleasedFigures.ReadAsync(app.Database);
        using var member = await ClientAsync(Roles.Member);
        HashSet<string> known = [];
        var ahead = new Queue<string>();
        foreach (var page in Starts(released)) Meet(page);
        var visited = 0;
        while (visited < MostPages && ahead.TryDequeue(out var path))
        {
            using var answer = await member.GetAsync(new Uri(path, UriKind.Relative));
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            visited++;
            var html = await answer.Content.ReadAsStringAsync();
            foreach (var (figure, text) in ShownFigures.OfPage(html, Districts)) released.Check(figure, text, path);
            foreach (var (file, indicator) in ShownFigures.Files(html).Where(f => known.Add(f.Address)))
                foreach (var (figure, text) in ShownFigures.OfFile(await member.GetStringAsync(new Uri(file, UriKind.Relative)), indicator, Districts)) released.Check(figure, text, file);
            foreach (var link in ShownFigures.Links(html)) Meet(link);
        }
        output.WriteLine($"{visited} pages, {known.Count} addresses met, {released.Seen}");
        released.Faults.ShouldBeEmpty();
        released.Seen.Shown.ShouldBeGreaterThan(5000);
        released.Seen.Hidden.ShouldBeGreaterThan(1000);

        // pages of other kinds and moments first in line; of figures' traces a few hundred stand on every page
        void Meet(string path)
        {
            if (path.Contains("handler=", StringComparison.Ordinal) || path.Contains("asKnownAt", StringComparison.Ordinal) || path.StartsWith("/spar", StringComparison.Ordinal) && known.Count(k => k.StartsWith("/spar", StringComparison.Ordinal)) > 40) return;
            if (path is "/logga-ut" || path.StartsWith("/css", StringComparison.Ordinal) || path.StartsWith("/js", StringComparison.Ordinal) || path.StartsWith("/lib", StringComparison.Ordinal)) return;
            if (known.Add(path)) ahead.Enqueue(path);
        }
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

    private static IEnumerable<string> Starts(ReleasedFigures released) =>
    [
        "/", "/jamfor", "/utforska", "/ekonomi", "/forandringar", "/rapporter", "/definitioner", "/inlamning/vem",
        .. from month in new[] { "2026-10", "2026-09", "2026-05", "2025-12", "2010-10" } from page in new[] { "/", "/lansdelar/PA", "/lansdelar/LB", "/lansdelar/ON", "/lansdelar/KN" } select $"{page}?month={month}",
        $"/jamfor?{string.Join('&', released.ProtectedIndicators.Select(i => $"indicator={i}"))}",
        .. from indicator in released.ProtectedIndicators
           from split in new[] { "place=PA&split=targetgroup", "place=KN&split=sex", "split=actor", "split=municipality", "place=ON&split=municipality&by=month", "place=LB&split=nothing&by=year" }
           select $"/utforska?indicator={indicator}&months=24&{split}",
    ];

    private async Task<HttpClient> ClientAsync(string role)
    {
        var page = await app.SignedInPageAsync(role);
        var cookies = await page.Context.CookiesAsync();
        var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Address) };
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}")));
        return client;
    }
}
