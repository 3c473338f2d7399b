using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Tests.StatusReports;

namespace SmvInsights.Dashboard.Tests.Pages.Reports;

[Collection("app")]
public sealed partial class SameFiguresTests(AppFixture app)
{
    [Fact]
    public async Task Figures_are_equal_on_the_pages_in_the_API_and_in_the_PDF()
    {
        var report = await app.ReadyReportAsync("political", "2026-10");
        using var client = app.ApiClient(Roles.Administrator);
        var known = Uri.EscapeDataString(report.Text("asKnownAt"));
        var file = await client.GetByteArrayAsync($"/api/v1/reports/{report.Text("id")}.pdf");
        var pdf = Plain(await Poppler.TextAsync(file));
        var reportPage = await app.SignedInPageAsync(Roles.Member);
        await reportPage.GotoAsync($"/rapporter/{report.Text("id")}");
        var overview = await app.SignedInPageAsync(Roles.Member);
        await overview.GotoAsync("/");
        await overview.GetByText("Som känt:").ClickAsync();
        await overview.GetByRole(AriaRole.Link, new() { Name = "Lägesrapport oktober 2026, Politiska samverkansgruppen" }).ClickAsync();
        await Assertions.Expect(overview.Locator(".known-at")).ToContainTextAsync("Så stod siffrorna i Lägesrapport oktober 2026");

        // county figures, one of them masked
        var labels = new[] { "Polisanmälningar", "Stödsamtal", "Dygn i skyddat boende", "Utbildad personal" };
        var inApi = new List<string>();
        foreach (var indicator in (string[])["POLISANMALAN", "STODSAMTAL", "SKYDD_DYGN", "UTBILDAD"])
        {
            inApi.Add((await CellsAsync(client, indicator, "2026-10", known)).Single(c => c.Text("district") == "LÄN").Shown());
            Plain(await overview.Locator($"[data-indicator={indicator}] .key-figure-value").InnerTextAsync()).ShouldBe(inApi[^1], indicator);
        }
        inApi.ShouldContain("..");
        Under(pdf, labels).ShouldBe(inApi);
        (await FiguresAsync(reportPage, labels)).ShouldBe(inApi);

        // a year of one indicator by district, with a month that was not submitted
        var trend = (await CellsAsync(client, "STODSAMTAL", "2025-10", known)).Where(c => c.Text("district") != "LÄN").ToLookup(c => c.Text("period"), c => c.Shown());
        trend.Count.ShouldBe(13);
        trend.ShouldContain(month => month.Contains("ej inlämnad"));
        foreach (var month in trend)
        {
            var name = Month.TryParse(month.Key, out var m) ? m.LongForm(Language.Swedish) : "";
            Beside(pdf, name, month.Count()).ShouldBe([.. month], month.Key);
            var row = reportPage.Locator("tr", new() { Has = reportPage.GetByRole(AriaRole.Rowheader, new() { Name = name, Exact = true }) }).First;
            (await row.Locator("td").AllInnerTextsAsync()).Select(Plain).ToArray().ShouldBe([.. month], month.Key);
        }
        var alternative = await overview.Locator("#stodsamtal desc").First.TextContentAsync();
        (await reportPage.Locator("desc").AllTextContentsAsync()).ShouldContain(alternative);
        Encoding.Latin1.GetString(file).ShouldContain(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(alternative!)), Case.Insensitive);
        var said = await ShouldSayTheSameAsync(overview, client, known);
        said.ShouldContain("..");
        said.ShouldContain("ej inlämnad");

        // what was applied for, granted and is unfunded
        var total = (await client.GetFromJsonAsync<JsonElement>($"/api/v1/funding?to=2026-10&asKnownAt={known}")).GetProperty("total");
        var money = new[] { "applied", "granted", "unfunded" }.Select(sum => Plain(NumberForm.Kronor((long)(Amount(total, sum)!.Value * 100), Language.Swedish))).ToList();
        money[2].ShouldNotBe("0 kr");
        var inPdf = Under(pdf, "Sökt", "Beviljat", "Utfall", "Prognos helår", "Ofinansierat");
        new[] { inPdf[0], inPdf[1], inPdf[4] }.ShouldBe(money);
        (await FiguresAsync(reportPage, "Sökt", "Beviljat", "Ofinansierat")).ShouldBe(money);
        var economy = await app.SignedInPageAsync(Roles.Member);
        await economy.GotoAsync($"/ekonomi?month=2026-10&asKnownAt={report.Text("asKnownAt")[..19]}Z");
        (await economy.Locator(".key-figure-value").AllInnerTextsAsync()).Select(Plain).ToArray().ShouldBe(inPdf);
    }

    [Fact]
    public async Task What_is_unfinished_is_so_on_the_pages_in_the_API_and_in_the_PDF()
    {
        var report = await app.ReadyReportAsync("political", "2026-07");
        using var client = app.ApiClient(Roles.Administrator);
        var cell = (await CellsAsync(client, "STODSAMTAL", "2026-07", Uri.EscapeDataString(report.Text("asKnownAt")), "2026-07")).Single(c => c.Text("district") == "LÄN");
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/?month=2026-07");

        cell.Shown().ShouldBe("ofullständig (3 av 4)");
        (await page.KeyFigureAsync("STODSAMTAL")).ShouldBe("ofullständig");
        (await page.Locator("[data-indicator=STODSAMTAL] .badge").InnerTextAsync()).ShouldBe("3 av 4 länsdelar");
        await page.GotoAsync($"/rapporter/{report.Text("id")}");
        (await page.FigureAsync("Stödsamtal")).ShouldBe("ofullständig");
        var pdf = Plain(await Poppler.TextAsync(await client.GetByteArrayAsync($"/api/v1/reports/{report.Text("id")}.pdf")));
        Under(pdf, "Polisanmälningar", "Stödsamtal", "Dygn i skyddat boende", "Utbildad personal")[1].ShouldBe("ofullständig");
        pdf.ShouldContain("3 av 4 länsdelar; juli 2025: ");
    }

    [Fact]
    public async Task Raw_figures_with_intervals_are_equal_in_the_table_the_tooltips_the_alternative_text_the_files_and_the_API()
    {
        await app.SamplesAreInAsync();
        using var client = app.ApiClient(Roles.Coordinator);
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/lansdelar/KN?month=2026-10");

        var said = await ShouldSayTheSameAsync(page, client, Uri.EscapeDataString($"{DateTimeOffset.UtcNow:O}"));
        said.ShouldContain("5–8");
        said.ShouldNotContain("..");
    }

    /// <summary>Of every chart of activity on the page: the table, what the pointer is told over every month, the alternative text and the table as a file, each as the API has it.</summary>
    /// <returns>All that was said.</returns>
    private static async Task<IReadOnlyCollection<string>> ShouldSayTheSameAsync(IPage page, HttpClient client, string known)
    {
        var said = new HashSet<string>();
        foreach (var chart in await page.Locator("figure.chart:has(.chart-source a[href*=definitioner])").EvaluateAllAsync<string[]>("charts => charts.map(c => c.id)"))
        {
            var cells = (await CellsAsync(client, chart.ToUpperInvariant(), "2025-10", known)).Where(c => c.Text("district") != "LÄN").ToLookup(c => c.Text("period"), c => c.Shown());
            var rows = cells.ToDictionary(m => Month.TryParse(m.Key, out var month) ? month.LongForm(Language.Swedish) : "", m => m.ToArray());
            var table = await page.TableOfAsync(chart);
            table.Length.ShouldBe(14, chart);
            foreach (var row in table.Skip(1)) row[1..].Select(Plain).ToArray().ShouldBe(rows[row[0]], $"{chart} {row[0]}");

            var told = await page.Locator($"#{chart} .hit").EvaluateAllAsync<string[]>("places => places.map(p => p.dataset.words)");
            told.Length.ShouldBeGreaterThanOrEqualTo(rows.Count, chart);
            foreach (var lines in told.Select(t => t.Split('\n')))
                lines[1..].Where(l => l[0] != '(').Select(l => Plain(l[(l.IndexOf(": ", StringComparison.Ordinal) + 2)..])).ToArray().ShouldBe(rows[lines[0].ToLowerInvariant()], $"{chart} {lines[0]}");

            var description = Plain((await page.Locator($"#{chart} desc").First.TextContentAsync())!);
            for (var at = 1; at < table[0].Length; at++) ShouldDescribe(description, table[0][at], [.. rows.Select(r => (r.Key, r.Value[at - 1]))]);

            var file = await page.Locator($"#{chart} .chart-files a").First.GetAttributeAsync("href");
            var csv = Plain(await (await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), file).ToString())).TextAsync()).Split("\r\n");
            foreach (var (month, values) in rows) csv.ShouldContain($"{month};{string.Join(';', values.Select(v => IsNumber(v) ? v.Replace(" ", "", StringComparison.Ordinal) : v))}", chart);
            said.UnionWith(rows.Values.SelectMany(v => v));
        }
        return said;
    }

    /// <summary>The sentence of one series: its numbers are those of their months, and what is no number is named or counted.</summary>
    private static void ShouldDescribe(string description, string series, IReadOnlyList<(string Month, string Value)> values)
    {
        var sentence = description[(description.IndexOf($"{series}: ", StringComparison.Ordinal) + series.Length + 2)..].Split(". ")[0].TrimEnd('.');
        foreach (Match number in NumberOfMonth().Matches(sentence)) values.ShouldContain((number.Groups[2].Value, number.Groups[1].Value), sentence);
        if (IsNumber(values[^1].Value)) sentence.ShouldContain($"{values[^1].Value} i {values[^1].Month}");
        foreach (var (word, months) in new[] { ("dolt (..)", Where(v => v == "..")), ("ej inlämnad", Where(v => v == "ej inlämnad")), ("känt som intervall", Where(v => v.Contains('–', StringComparison.Ordinal))) })
        {
            if (months.Count == 0) sentence.ShouldNotContain(word);
            else if (months.Count > 3) sentence.ShouldContain($"{word} i {months.Count} av {values.Count} perioder");
            else foreach (var month in months) sentence[sentence.IndexOf(word, StringComparison.Ordinal)..].ShouldContain(month);
        }

        List<string> Where(Func<string, bool> isSo) => [.. values.Where(v => isSo(v.Value)).Select(v => v.Month)];
    }

    private static async Task<IReadOnlyList<JsonElement>> CellsAsync(HttpClient client, string indicator, string from, string known, string to = "2026-10") =>
        [.. (await client.GetFromJsonAsync<JsonElement>($"/api/v1/figures?indicator={indicator}&from={from}&to={to}&asKnownAt={known}")).GetProperty("cells").EnumerateArray()];

    private static async Task<IReadOnlyList<string>> FiguresAsync(IPage page, params string[] labels)
    {
        var figures = new List<string>();
        foreach (var label in labels) figures.Add(Plain(await page.FigureAsync(label)));
        return figures;
    }

    /// <summary>The line of values below a line of labels.</summary>
    private static string[] Under(string pdf, params string[] labels)
    {
        var lines = pdf.Split('\n').Select(Columns).Where(c => c.Length > 0).ToList();
        return lines[lines.FindIndex(l => l.SequenceEqual(labels)) + 1];
    }

    /// <summary>The values of the first row with that name and so many of them.</summary>
    private static string[] Beside(string pdf, string name, int count) => pdf.Split('\n').Select(Columns).First(c => c.Length == count + 1 && c[0] == name)[1..];

    private static string[] Columns(string line) => [.. ManySpaces().Split(line).Select(c => c.Trim()).Where(c => c.Length > 0)];

    private static decimal? Amount(JsonElement item, string name) => item.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    private static bool IsNumber(string text) => text.All(c => char.IsAsciiDigit(c) || c == ' ');

    /// <summary>With ordinary spaces.</summary>
    private static string Plain(string text) => text.Replace('\u00A0', ' ').Trim();

    [GeneratedRegex(@"(?:^|lägst |högst |, )([0-9 ]+) i (\w+ \d{4})")]
    private static partial Regex NumberOfMonth();

    [GeneratedRegex(" {2,}")]
    private static partial Regex ManySpaces();
}
