using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Drafts;
using SmvInsights.Tests.StatusReports.Run;

namespace SmvInsights.Tests.StatusReports.Drafts;

[Collection("postgres")]
public sealed class DraftTests(PostgresFixture postgres)
{
    private static readonly Month October2010 = new(2010, 10);
    private static readonly DraftKey Key = new("political", October2010, Language.Swedish);

    [Fact]
    public async Task What_the_coordinator_writes_stands_in_the_report_in_her_name_and_stays_as_it_was_frozen()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political");
        await office.PublishOctober2010Async();
        var untouched = await office.MakeAsync("political", October2010);

        await office.WriteAsync(Key, new("Sex **intresseanmälningar** har kommit in.\n\n- Studiebesök i Skellefteå\n- <b>Seminarium</b> i *Luleå*", "Tiden är knapp.", "Vem frågar huvudmännen?", "Att rapporten läggs till handlingarna.\nAtt huvudmännen tillfrågas.", 0));
        var written = await office.MakeAsync("political", October2010);

        (await office.TextAsync(untouched.Id)).ShouldContain("Utkastet är inte granskat av samordnaren");
        var text = await office.TextAsync(written.Id);
        text.ShouldContain("Utkastet är bearbetat av Anna Berg, ");
        text.ShouldContain("Samordnarens punkter. Skrivet av Anna Berg, ");
        text.ShouldContain("Sex intresseanmälningar har kommit in. • Studiebesök i Skellefteå • <b>Seminarium</b> i Luleå");
        text.ShouldContain("Tiden är knapp.");
        text.ShouldContain("Vem frågar huvudmännen?");
        text.ShouldContain("Att rapporten läggs till handlingarna. Att huvudmännen tillfrågas. Förslaget är skrivet av Anna Berg, ");
        text.ShouldNotContain("med godkännande");
        (await office.DeliveriesAsync(written.Id)).Single().TextBody.ShouldContain("Förslag till beslut: Att rapporten läggs till handlingarna.");

        await office.WriteAsync(Key, new("Allt är annorlunda.", "", "", "", 1));
        (await office.Typesetter.TypesetAsync(await office.ModelAsync(written.Id), default)).Pdf.ShouldBe(await office.PdfAsync(written.Id));
        (await office.TextAsync((await office.MakeAsync("political", October2010, Language.English)).Id)).ShouldContain("has not been reviewed", customMessage: "another language has a draft of its own");
    }

    [Fact]
    public async Task Nobody_writes_over_what_they_have_not_read_and_nobody_writes_of_a_person()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political");
        var entry = office.Get<DraftEntry>();
        await office.WriteAsync(Key, new("Annas ord.", "", "", "", 0));

        (await entry.WriteAsync(Key, new("Bos ord.", "", "", "", 0), "Bo Ek", default)).Made.ShouldBeNull("it was not there when Bo opened the page");
        (await entry.WriteAsync(Key, new("", "Det gäller 811228-9874.", "", "", 1), "Bo Ek", default)).Refusals.Single().Field.ShouldBe("Risks");
        (await entry.WriteAsync(Key, new(new string('a', DraftEntry.LongestText + 1), "", "", "", 1), "Bo Ek", default)).Refusals.Single().Field.ShouldBe("Points");

        (await office.Get<DraftReader>().FindAsync(Key, default))!.Points.ShouldBe("Annas ord.");
        (await entry.WriteAsync(Key, new("Annas och Bos ord.", "", "", "", 1), "Bo Ek", default)).Made.ShouldNotBeNull();
        (await office.Get<DraftReader>().FindAsync(Key, default))!.ShouldBe(new("Annas och Bos ord.", "", "", "", 2, "Bo Ek", default) { WrittenAt = (await office.Get<DraftReader>().FindAsync(Key, default))!.WrittenAt });
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("<script>alert(1)</script>", "Paragraph: <script>alert(1)</script>")]
    [InlineData("![en bild](https://x.se/a.png) och [en länk](https://x.se)", "Paragraph: en bild och en länk")]
    [InlineData("# Rubrik\n1. ett\n2. två", "Paragraph: *Rubrik* | Numbers: ett; två")]
    [InlineData("rad ett\nrad **två *tre***", "Paragraph: rad ett rad *två *_*tre*_")]
    [InlineData("> citat\n\n---\n\n`kod` &amp; https://x.se", "Paragraph: citat | Paragraph: kod & https://x.se")]
    public void Markdown_becomes_paragraphs_lists_and_emphasis_and_nothing_else(string markdown, string expected) =>
        string.Join(" | ", OwnWords.Block(markdown, "")?.Parts.Select(p => $"{p.Kind}: {string.Join("; ", p.Texts.Select(Written))}") ?? []).ShouldBe(expected);

    private static string Written(IReadOnlyList<TextRun> runs) => string.Concat(runs.Select(r => (r.Strong, r.Emphasis) switch { (true, true) => $"_*{r.Text}*_", (true, _) => $"*{r.Text}*", (_, true) => $"_{r.Text}_", _ => r.Text }));
}
