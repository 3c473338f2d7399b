using System.Text;
using System.Text.RegularExpressions;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Typesetting;

namespace SmvInsights.Tests.StatusReports.Typesetting;

public sealed partial class TypstTypesetterTests
{
    private readonly TypstTypesetter _typesetter = new();

    [Fact]
    public async Task A_stored_model_always_gives_the_same_bytes()
    {
        var stored = StatusReportJson.Write(Specimen.Model());
        var reread = StatusReportJson.Write(StatusReportJson.Read(stored));
        reread.ShouldBe(stored);

        var first = await _typesetter.TypesetAsync(stored, default);
        var second = await _typesetter.TypesetAsync(reread, default);

        second.Pdf.ShouldBe(first.Pdf);
        second.Archive.ShouldBe(first.Archive);
        (await _typesetter.TypesetAsync(StatusReportJson.Write(Specimen.Model(milestone: "En annan")), default)).Pdf.ShouldNotBe(first.Pdf);
    }

    [Fact]
    public async Task The_mailed_copy_is_tagged_PDF_UA_and_the_archive_copy_PDF_A()
    {
        var pages = await _typesetter.TypesetAsync(StatusReportJson.Write(Specimen.Model()), default);

        var mailed = Encoding.Latin1.GetString(pages.Pdf);
        mailed.ShouldContain("<pdfuaid:part>1</pdfuaid:part>");
        var info = await Poppler.InfoAsync(pages.Pdf);
        info.ShouldMatch(@"Tagged:\s+yes");
        info.ShouldMatch(@"Title:\s+Lägesrapport, Politiska samverkansgruppen, oktober 2010");
        info.ShouldMatch(@"CreationDate:\s+Fri Nov  5 08:00:00 2010");
        mailed.ShouldContain("/Lang (sv-SE)");

        var kept = Encoding.Latin1.GetString(pages.Archive);
        kept.ShouldContain("<pdfaid:part>2</pdfaid:part>");
        kept.ShouldContain("<pdfaid:conformance>A</pdfaid:conformance>");
    }

    [Fact]
    public async Task Screen_readers_get_headings_lists_tables_and_the_chart_in_words()
    {
        var pages = await _typesetter.TypesetAsync(StatusReportJson.Write(Specimen.Model()), default);

        var structure = await Poppler.StructureAsync(pages.Pdf);

        foreach (var tag in new[] { "H1", "H2", "L ", "LI", "Table", "THead", "TH ", "TBody", "TD", "Figure", "Caption" })
            structure.ShouldContain(tag);
        structure.ShouldContain("\"1 \"", customMessage: "a number and a title are read as two words");
        structure.IndexOf("Läget", StringComparison.Ordinal).ShouldBeLessThan(structure.IndexOf("Förslag till beslut", StringComparison.Ordinal));
        Encoding.Latin1.GetString(pages.Pdf).ShouldContain("/Alt (Samtalen");
    }

    [Fact]
    public async Task Figures_lead_to_the_page_that_traces_them_and_key_figures_say_by_which_name()
    {
        var model = Specimen.Model();
        var pages = await _typesetter.TypesetAsync(StatusReportJson.Write(model), default);

        var links = await Poppler.LinksAsync(pages.Pdf);
        links.ShouldContain(("..", "https://smv.example.org/spar?indicator=STODSAMTAL"));
        links.ShouldContain(("S1", "https://smv.example.org/spar?indicator=STODSAMTAL"));
        links.ShouldContain(("60", "https://smv.example.org/spar?n=60"));
        Encoding.Latin1.GetString(pages.Pdf).ShouldContain("/Contents (https://smv.example.org/spar?n=60)");

        var old = await _typesetter.TypesetAsync(StatusReportJson.Write(model with { Site = null }), default);
        (await Poppler.LinksAsync(old.Pdf)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_are_numbered_and_the_hash_of_the_model_stands_last()
    {
        var stored = StatusReportJson.Write(Specimen.Model());
        var pages = await _typesetter.TypesetAsync(stored, default);

        var text = await Poppler.TextAsync(pages.Pdf);

        text.ShouldContain($"Sida {pages.Pages} ({pages.Pages})");
        Blanks().Replace(text[text.LastIndexOf("SHA-256", StringComparison.Ordinal)..], "")
            .ShouldContain(Convert.ToHexStringLower(StatusReportJson.Hash(stored)));
        var tablePages = text.Split('\f').Where(page => page.Contains("Projektledare rekryterad", StringComparison.Ordinal)).ToList();
        tablePages.Count.ShouldBeGreaterThan(1);
        tablePages.ShouldAllBe(page => Header().IsMatch(page));
    }

    [Fact]
    public async Task Long_names_leave_every_column_its_room()
    {
        const string Name = "Länsdelen med ett mycket långt namn som ingen hade tänkt sig när mallen gjordes men som en dag ändå står där i rapporten";
        var table = new TableBlock("Milstolpar",
            [new("Milstolpe", ColumnKind.Name), new("Länsdel", ColumnKind.Short), new("Ansvarig", ColumnKind.Name), new("Plan", ColumnKind.Short), new("Prognos", ColumnKind.Short), new("Kostnad", ColumnKind.Number)],
            [.. Enumerable.Range(1, 9).Select(n => new TableRow([Name, Name, "Kommunala samordnare", $"2026-04-1{n}", $"2026-11-2{n}", "1\u00A0430\u00A0000\u00A0kr"]))]);
        var model = Specimen.Model();
        var pages = await _typesetter.TypesetAsync(StatusReportJson.Write(model with { Sections = [new("1", "Milstolpar", [table], StartsPage: true), .. model.Sections.Skip(1)] }), default);

        var text = await Poppler.TextAsync(pages.Pdf);

        text.Replace('\u00A0', ' ').Split('\n').Count(line => Dates().IsMatch(line)).ShouldBe(9, "each row's dates and sum stand apart, on one line");
        foreach (var word in Name.Split(' ')) text.ShouldContain(word);
        pages.Pages.ShouldBe(3, "nine rows fill one page, between the head and the proposal");
    }

    [Fact]
    public async Task The_closing_lines_never_stand_alone_on_a_page()
    {
        var model = Specimen.Model();
        var lengths = new HashSet<int>();
        foreach (var lines in Enumerable.Range(26, 10))
        {
            var section = new ReportSection("1", "Läget", [.. Enumerable.Repeat(new ParagraphBlock("En rad."), lines), model.Sections[1].Blocks[0]], StartsPage: true);
            var pages = await _typesetter.TypesetAsync(StatusReportJson.Write(model with { Sections = [section] }), default);

            lengths.Add(pages.Pages);
            (await Poppler.TextAsync(pages.Pdf)).TrimEnd('\f').Split('\f')[^1].ShouldContain("Ordföranden föreslår", customMessage: $"{lines} lines");
        }
        lengths.Count.ShouldBe(2, "a page was filled on the way");
    }

    [Fact]
    public async Task What_the_font_cannot_show_does_not_stop_a_report()
    {
        var pages = await _typesetter.TypesetAsync(StatusReportJson.Write(Specimen.Model(milestone: "Klart 🎉 漢\u0007 a\u030A \uD800")), default);

        (await Poppler.TextAsync(pages.Pdf)).ShouldContain("Klart □ □ å □");
        (await Poppler.FontsAsync(pages.Pdf)).ShouldAllBe(font => font.Contains("SourceSans3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chart_without_words_is_refused_with_the_reason()
    {
        var refusal = await Should.ThrowAsync<TypesettingException>(
            () => _typesetter.TypesetAsync(StatusReportJson.Write(Specimen.Model(chartAlt: "")), default));

        refusal.Message.ShouldContain("alt text");
    }

    [Fact]
    public async Task A_typesetter_that_is_not_done_in_time_is_stopped() =>
        await Should.ThrowAsync<TimeoutException>(
            () => new TypstTypesetter(TimeSpan.FromMilliseconds(1)).TypesetAsync(StatusReportJson.Write(Specimen.Model()), default));

    [GeneratedRegex(@"\s2026-04-1\d +2026-11-2\d +1 430 000 kr$")]
    private static partial Regex Dates();

    [GeneratedRegex(@"\s")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^\s*Milstolpe\s+Tal$", RegexOptions.Multiline)]
    private static partial Regex Header();
}
