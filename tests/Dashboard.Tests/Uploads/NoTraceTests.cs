using System.Globalization;
using System.IO.Compression;
using System.Text;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Architecture;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Uploads;

/// <summary>Personal numbers sent in every way and in every corner of a file, and then looked for in everything the site left behind.</summary>
public sealed class NoTraceTests : IAsyncLifetime
{
    private const string Row = "2026-09;PA;2581;SOC;STODSAMTAL;barn;K;12;";

    /// <summary>Like a number, but of no day: a file with it is kept, and the search must find it.</summary>
    private const string Kept = "810229-9876";

    private static readonly string Samples = Path.Combine(Tree.Root, "tests/Ingestion.Tests/Workbooks/Samples");

    private readonly AppFixture _app = new();
    private readonly List<string> _numbers = [];
    private readonly StringBuilder _answers = new();

    public Task InitializeAsync() => _app.InitializeAsync();

    public Task DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task No_database_page_log_temporary_file_folder_or_answer_has_the_number()
    {
        foreach (var (name, content) in Files()) Drop(name, content);
        await LookIntoTheInboxAsync();
        foreach (var (name, content) in Files()) await SendToTheApiAsync(name, content);
        await SendByTheFormAsync();
        await KeepOneAsync();
        await InboxIsEmptyAsync();
        var refused = await CountAsync("select count(*) from smv.upload where status = 'rejected' and content is null and file_name is null");
        var log = await _app.StopSiteAsync();

        refused.ShouldBe(_numbers.Count);
        Everything(log).Where(place => Holds(place.Content, Kept)).Select(place => place.Name).ShouldContain(name => name.StartsWith("postgres", StringComparison.Ordinal));
        Everything(log).Where(place => _numbers.Any(number => Holds(place.Content, number))).Select(place => place.Name).Distinct().ShouldBeEmpty();
    }

    /// <summary>Each call has numbers of its own, so that what is found tells where it came in.</summary>
    private IEnumerable<(string Name, byte[] Content)> Files()
    {
        yield return ("cell.csv", Text($"{Sending.Header}{Row}gäller {Number()} och inget mer\n"));
        yield return ("huvud.csv", Text($"{Sending.Header.TrimEnd()};{Number()}\n{Row}\n"));
        yield return ("utf16.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"{Sending.Header}{Row}{Number()}\n")]);
        yield return ($"utredning {Number()}.csv", Text($"{Sending.Header}{Row}\n"));
        yield return ("cell.xlsx", Workbook("xl/sharedStrings.xml", xml => xml.Replace("Inlämnat av oss", Number(), StringComparison.Ordinal)));
        yield return ("tal.xlsx", Workbook("xl/worksheets/sheet1.xml", xml => xml.Replace("<v>12</v>", $"<v>{Digits(Number())}</v>", StringComparison.Ordinal)));
        yield return ("dolt.xlsx", Workbook("xl/sharedStrings.xml", xml => xml.Replace(">hej<", $">{Number()}<", StringComparison.Ordinal)));
        yield return ("blad.xlsx", Workbook("xl/workbook.xml", xml => xml.Replace("\"Gammalt\"", $"\"{Number()}\"", StringComparison.Ordinal)));
        yield return ("egenskap.xlsx", Workbook("docProps/core.xml", xml => xml.Replace("</cp:coreProperties>", $"<dc:subject>{Number()}</dc:subject></cp:coreProperties>", StringComparison.Ordinal)));
        yield return ("kommentar.xlsx", Workbook("xl/comments1.xml", _ => $"<comments><t>{Number()}</t></comments>"));
        yield return ($"{Number()}.xlsx", File.ReadAllBytes(Path.Combine(Samples, "report.xlsx")));
        foreach (var sample in (string[])["number-in-hidden-sheet", "number-in-note", "number-in-properties"])
        {
            _numbers.Add("811218-9876");
            yield return (sample + ".xls", File.ReadAllBytes(Path.Combine(Samples, sample + ".xls")));
        }
    }

    private void Drop(string name, byte[] content) => File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(_app.DataFolder, "inbox", "PA")).FullName, name), content);

    private async Task LookIntoTheInboxAsync()
    {
        var page = await _app.SignedInPageAsync(Roles.Administrator);
        await page.GotoAsync("/jobb?live=false");
        await page.Locator("#run-inbox-scan").ClickAsync();
    }

    private async Task SendToTheApiAsync(string name, byte[] content)
    {
        using var client = _app.ApiClient(Roles.Reporter, "PA");
        using var raw = new ByteArrayContent([.. content, (byte)'\n']);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        // a workbook with a byte more is another file all the same
        using var first = await client.PostAsync($"/api/v1/uploads?fileName={Uri.EscapeDataString(name)}", raw);
        using var second = await client.PostAsync("/api/v1/uploads", form);
        _numbers.Add(_numbers[^1]);
        foreach (var answer in (HttpResponseMessage[])[first, second])
        {
            _answers.Append(answer.Headers).Append(await answer.Content.ReadAsStringAsync());
            _answers.Append(await client.GetStringAsync(answer.Headers.Location));
        }
    }

    private async Task SendByTheFormAsync()
    {
        var page = await _app.SignedInPageAsync(Roles.Reporter, "PA");
        foreach (var (name, content) in Files())
        {
            await page.SendAsync(name, content);
            await page.ToldAsync("Inget av filen har sparats");
            _answers.Append(await page.ContentAsync());
        }
    }

    private async Task KeepOneAsync()
    {
        using var client = _app.ApiClient(Roles.Reporter, "PA");
        using var clean = new StringContent($"{Sending.Header}{Row}{Kept}\n");
        using var answer = await client.PostAsync("/api/v1/uploads", clean);
        answer.EnsureSuccessStatusCode();
    }

    private async Task InboxIsEmptyAsync()
    {
        var inbox = Path.Combine(_app.DataFolder, "inbox", "PA");
        for (var patience = 0; patience < 900; patience++)
        {
            if (!Directory.EnumerateFiles(inbox).Any() && !Directory.EnumerateFiles(Path.Combine(inbox, "taken")).Any()) return;
            await Task.Delay(100);
        }
        throw new TimeoutException("The inbox was not emptied.");
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var command = _app.Database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private IEnumerable<(string Name, byte[] Content)> Everything(string log)
    {
        yield return ("the log", Text(log));
        yield return ("an answer", Text(_answers.ToString()));
        foreach (var folder in (string[])[_app.DataFolder, _app.TemporaryFolder])
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                yield return ("a file's name", Text(file));
                yield return (Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
            }
    }

    private static bool Holds(byte[] content, string number) => Forms(number).Any(form => content.AsSpan().IndexOf(form) >= 0);

    private static IEnumerable<byte[]> Forms(string number) =>
        from text in (string[])[number, Digits(number)] from encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode] select encoding.GetBytes(text);

    /// <summary>A number that nobody has been given yet.</summary>
    private string Number()
    {
        var nine = string.Create(CultureInfo.InvariantCulture, $"470713{_numbers.Count + 1:000}");
        var sum = nine.Select((c, i) => (c - '0') * (2 - i % 2)).Sum(p => p / 10 + p % 10);
        _numbers.Add($"{nine[..6]}-{nine[6..]}{(10 - sum % 10) % 10}");
        return _numbers[^1];
    }

    private static string Digits(string number) => number.Replace("-", "", StringComparison.Ordinal);

    private static byte[] Workbook(string part, Func<string, string> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(File.ReadAllBytes(Path.Combine(Samples, "report.xlsx")));
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update))
        {
            var xml = "";
            if (zip.GetEntry(part) is { } entry)
            {
                using (var reader = new StreamReader(entry.Open())) xml = reader.ReadToEnd();
                entry.Delete();
            }
            var changed = change(xml);
            changed.ShouldNotBe(xml);
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(changed);
        }
        return bytes.ToArray();
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
