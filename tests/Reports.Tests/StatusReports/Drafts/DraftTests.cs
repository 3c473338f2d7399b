using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Drafts;
using SmvInsights.Reports.StatusReports.Material;
using SmvInsights.Reports.StatusReports.Outlines;
using SmvInsights.Reports.StatusReports.Run;
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
        var untouched = await office.Order.PlaceAsync(StatusReportRequest.Scheduled("political", October2010, TimeProvider.System.GetUtcNow()), default);
        await office.Run.MakeAsync(untouched, default);

        await office.WriteAsync(Key, new("Sex **intresseanmälningar** har kommit in.\n\n- Studiebesök i Skellefteå\n- <b>Seminarium</b> i *Luleå*", "Tiden är knapp.", "Vem frågar huvudmännen?", "Att rapporten läggs till handlingarna.\nAtt huvudmännen tillfrågas.", 0));
        var written = await office.MakeAsync("political", October2010);

        (await office.TextAsync(untouched)).ShouldContain("Utkastet är inte granskat av samordnaren");
        (await office.DeliveriesAsync(untouched)).Single().TextBody.ShouldContain("Utkastet är inte granskat av samordnaren.");
        var text = await office.TextAsync(written.Id);
        text.ShouldContain("Bearbetad av Anna Berg, ");
        text.ShouldContain("Samordnarens punkter. Skrivet av Anna Berg, ");
        text.ShouldContain("Sex intresseanmälningar har kommit in. • Studiebesök i Skellefteå • <b>Seminarium</b> i Luleå");
        text.ShouldContain("Tiden är knapp.");
        text.ShouldContain("Vem frågar huvudmännen?");
        text.ShouldContain("Att rapporten läggs till handlingarna. Att huvudmännen tillfrågas. Förslaget är skrivet av Anna Berg, ");
        text.ShouldNotContain("med godkännande");
        var mailed = (await office.DeliveriesAsync(written.Id)).Single().TextBody;
        mailed.ShouldContain("Förslag till beslut: Att rapporten läggs till handlingarna.");
        mailed.ShouldNotContain("inte granskat");

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
        var draft = (await office.Get<DraftReader>().FindAsync(Key, default))!;
        (draft.Points, draft.WrittenBy, draft.Revision).ShouldBe(("Annas och Bos ord.", "Bo Ek", 2));
    }

    [Fact]
    public async Task A_colleague_comments_and_approves_what_she_has_read_and_a_change_takes_it_back()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political");
        var review = office.Get<DraftReview>();
        await office.WriteAsync(Key, new("Annas ord.", "", "", "", 0));

        (await review.CommentAsync(Key, "Säg något om studiebesöket.", "Bo Ek", default)).Made.ShouldNotBeNull();
        (await review.CommentAsync(Key, "811228-9874", "Bo Ek", default)).Made.ShouldBeNull();
        (await review.ApproveAsync(Key, 1, "Anna Berg", default)).Made.ShouldBeNull("nobody approves their own words");
        await office.WriteAsync(Key, new("Annas ord om studiebesöket.", "", "", "", 1));
        (await review.ApproveAsync(Key, 1, "Bo Ek", default)).Made.ShouldBeNull("Bo has read the first words only");
        (await review.ApproveAsync(Key, 2, "Bo Ek", default)).Made.ShouldNotBeNull();

        (await office.Get<DraftReader>().CommentsAsync(Key, default)).Single().Text.ShouldBe("Säg något om studiebesöket.");
        (await office.TextAsync((await office.MakeAsync("political", October2010)).Id)).ShouldContain("Granskad av Bo Ek, ");
        await office.WriteAsync(Key, new("Nya ord.", "", "", "", 2));
        var changed = await office.TextAsync((await office.MakeAsync("political", October2010)).Id);
        changed.ShouldContain("Bearbetad av Anna Berg, ");
        changed.ShouldNotContain("Granskad av Bo Ek");

        var county = Key with { Group = "county" };
        (await review.ApproveAsync(county, 0, "Bo Ek", default)).Made.ShouldNotBeNull("the figures alone can be approved too");
        (await office.TextAsync((await office.MakeAsync("county", October2010)).Id)).ShouldContain("Granskad av Bo Ek, ");
    }

    [Fact]
    public async Task What_cannot_be_made_is_named_where_it_should_have_stood_and_the_coordinator_is_told()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political", outline: new BrokenOutline());
        await office.AppointAsync("county_coordinator", "Anna Berg", "anna@example.org");

        var report = await office.MakeAsync("political", October2010);

        report.Status.ShouldBe("ready", report.Failure);
        var text = await office.TextAsync(report.Id);
        foreach (var sentence in (string[])["Avsnittet ”1 Ekonomi” kunde inte göras.", "Diagrammet ”Tre fall” kunde inte ritas.", "Siffran för ”Beviljat” visas inte: dess källa kan inte anges.", "Avsnittet ”3 Tomt” kunde inte göras.", "Resten står kvar."])
            text.ShouldContain(sentence);
        text.ShouldNotContain("380 000");
        (await office.Reader.ModelAsync(report.Id, default))!.Blocked!.Count.ShouldBe(4);

        for (var times = 0; times < 2; times++) await office.Get<NoticeMail>().EnqueueDueAsync(default);
        (await office.SubjectsToAsync("anna@example.org")).ShouldBe(["Något kunde inte göras i lägesrapporten: Politiska samverkansgruppen, 2010-10"]);
    }

    private sealed class BrokenOutline : IReportOutline
    {
        public string Group => "political";

        public IReadOnlyList<SectionPlan> Compose(ReportMaterial m) =>
        [
            new("1", "Ekonomi", () => throw new InvalidOperationException("no money")),
            new("2", "Läget", () => [new ChartBlock("Tre fall", "antal", "<svg", "Tre fall."), new KeyFiguresBlock([new("Beviljat", "380 000 kr", "")]), new ParagraphBlock("Resten står kvar.")]),
            new("3", "Tomt", () => []),
        ];
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
