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

    [GeneratedRegex(@"\s")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^\s*Milstolpe\s+Tal$", RegexOptions.Multiline)]
    private static partial Regex Header();
}
