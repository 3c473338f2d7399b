using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.StatusReports.Run;
using SmvInsights.Reports.StatusReports.Typesetting;

namespace SmvInsights.Tests.StatusReports.Run;

[Collection("postgres")]
public sealed class StatusReportRunTests(PostgresFixture postgres)
{
    private static readonly Month October2010 = new(2010, 10);

    [Fact]
    public async Task The_political_report_of_October_2010_says_what_the_minutes_said()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political");
        await office.PublishOctober2010Async();

        var report = await office.MakeAsync("political", October2010);

        report.Status.ShouldBe("ready");
        report.PageCount!.Value.ShouldBeInRange(3, 4);
        var pdf = await office.PdfAsync(report.Id);
        SHA256.HashData(pdf).ShouldBe(report.Sha256);
        var text = Plain(await Poppler.TextAsync(pdf));
        text.ShouldContain("Länsstyrelsen i Norrbottens län har beviljat 380 000 kr av sökta 760 000 kr; 380 000 kr är ofinansierat.");
        text.ShouldContain("Frågan om medfinansiering kan komma att ställas till länets kommuner, Norrbottens läns landsting och Polismyndigheten; ingen begäran är gjord.");
        foreach (var milestone in new[] { "Projektledare rekryterad", "Studiebesök", "Seminarium i Luleå med Skellefteå", "Programgrupp för", "Trygghetskonferens, Luleå (preliminärt 2011-10-05)" })
            text.ShouldContain(milestone);
        text.ShouldContain("Av rapporten framgår bland annat följande:");
        text.ShouldContain("Att rapporten, med godkännande, läggs till handlingarna.");
        text.ShouldContain("Rapporten är ofullständig. Uppgifter saknas: budget från Piteå älvdal, Luleå-Boden, Östra Norrbotten och Kraftfält Norr");
    }

    [Fact]
    public async Task A_possibility_never_stands_as_a_commitment()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "county");
        await office.PublishAsync("""
            rapportmånad;länsdel;projekt;post;typ;finansiär;kategori;konto;benämning;sökt;beslutat;utfall;prognos;status;kommentar
            2026-10;LÄN;SMV;I01;intäkt;LST;projektbidrag;35;Projektmedel;900 000;400 000;0;400 000;beviljad;
            2026-10;LÄN;SMV;I02;intäkt;POL;medfinansiering;35;Polisens andel;150 000;150 000;0;150 000;utlovad;
            """);

        var report = await office.MakeAsync("county", new Month(2026, 10));

        var text = Plain(await Poppler.TextAsync(await office.PdfAsync(report.Id)));
        text.ShouldContain("Länsstyrelsen i Norrbottens län har beviljat 400 000 kr av sökta 900 000 kr; 500 000 kr är ofinansierat.");
        text.ShouldContain("Medel är utlovade men inte beslutade från Polismyndigheten.");
        text.ShouldNotContain("550 000 kr", customMessage: "granted and promised added up");
    }

    [Theory]
    [InlineData("political", "sv")]
    [InlineData("county", "en")]
    [InlineData("operational", "sv")]
    public async Task A_month_without_data_is_a_report_that_says_so(string group, string language)
    {
        await using var office = await ReportOffice.OpenAsync(postgres, group);

        var report = await office.MakeAsync(group, new Month(2026, 10), language == "en" ? Language.English : Language.Swedish);

        report.Failure.ShouldBeNull();
        report.Status.ShouldBe("ready");
        var text = Plain(await Poppler.TextAsync(await office.PdfAsync(report.Id)));
        text.ShouldContain(language == "en" ? "No budget has been reported for the year" : "Ingen budget", Case.Insensitive);
        text.ShouldContain(language == "en" ? "not submitted" : "ej inlämnad");
    }

    [Fact]
    public async Task Each_recipient_of_the_day_gets_one_delivery_in_their_language_together_with_the_report()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political");
        await office.PublishOctober2010Async();
        await office.AddRecipientAsync("political", "Former Member", "former@example.org", "sv", "[2010-01-01,2020-01-01)");
        await office.AddRecipientAsync("political", "Coming Member", "coming@example.org", "sv", "[2199-01-01,)");
        await office.AddRecipientAsync("political", "Erik Reader", "erik@example.org", "en", "[2020-01-01,)");

        var report = await office.MakeAsync("political", October2010);

        var mails = await office.DeliveriesAsync(report.Id);
        mails.Select(m => m.RecipientEmail).ShouldBe(["britt@example.org", "erik@example.org"], ignoreOrder: true);
        var swedish = mails.First(m => m.RecipientEmail == "britt@example.org");
        swedish.Subject.ShouldBe("Lägesrapport oktober 2010 – Politiska samverkansgruppen");
        swedish.TextBody.ShouldContain($"https://smv.example.org/rapporter/{report.Id}");
        swedish.TextBody.ShouldContain("380\u00A0000\u00A0kr är ofinansierat");
        mails.First(m => m.RecipientEmail == "erik@example.org").TextBody.ShouldContain("The report itself is in Swedish.");
        office.Nudges.Where(n => n.Work == Work.Delivery).Select(n => n.Id).ShouldBe(mails.Select(m => m.Id), ignoreOrder: true);

        await office.Run.MakeAsync(report.Id, default);
        (await office.DeliveriesAsync(report.Id)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(8_000_000, "Rapporten är bifogad som tillgänglig PDF.", "The report is attached as an accessible PDF.")]
    [InlineData(1_000, "Rapporten är för stor för att bifogas. Länken leder till den", "The report is too large to attach. The link leads to it")]
    public async Task The_cover_note_says_whether_the_report_goes_with_it_or_stands_behind_its_link(int limit, string swedish, string english)
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political");
        office.Get<IOptions<MailOptions>>().Value.AttachmentLimitBytes = limit;
        await office.AddRecipientAsync("political", "Erik Reader", "erik@example.org", "en", "[2020-01-01,)");

        var report = await office.MakeAsync("political", October2010);

        foreach (var mail in await office.DeliveriesAsync(report.Id))
        {
            var delivery = (await office.Get<DeliveryRecord>().ReadAsync(mail.Id, default))!;
            var letter = (await office.Get<LetterWriter>().WriteAsync(delivery, default)).ShouldNotBeNull();
            (letter.File is not null).ShouldBe(limit > 1_000);
            var said = letter.Language == Language.English ? english : swedish;
            letter.Text.ShouldContain(said);
            letter.Html!.ShouldContain(said);
        }
    }

    [Fact]
    public async Task A_report_killed_between_its_steps_is_taken_up_where_it_stood()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political", new StoppingTypesetter(stops: 1));
        await office.PublishOctober2010Async();
        var id = await office.OrderAsync("political", October2010);
        await Should.ThrowAsync<OperationCanceledException>(() => office.Run.MakeAsync(id, default));
        var frozen = (await office.Reader.FindAsync(id, default))!;
        frozen.Status.ShouldBe("frozen");
        (await office.DeliveriesAsync(id)).ShouldBeEmpty();

        await office.PublishOctober2010Async();
        await office.Sweep.RunAsync(default);
        office.Nudges.ShouldContain((Work.StatusReport, id));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => office.Run.MakeAsync(id, default)));

        var ready = (await office.Reader.FindAsync(id, default))!;
        ready.Status.ShouldBe("ready");
        ready.KnownAt.ShouldBe(frozen.KnownAt);
        ready.Publication.ShouldBe(frozen.Publication);
        ready.ModelSha256.ShouldBe(frozen.ModelSha256);
        (await office.DeliveriesAsync(id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_report_that_cannot_be_typeset_fails_with_its_reason_and_is_not_tried_again()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political", new RefusingTypesetter());
        var report = await office.MakeAsync("political", October2010);

        report.Status.ShouldBe("failed");
        report.Failure.ShouldBe("blocks.typ: unknown block");
        (await office.DeliveriesAsync(report.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_passing_fault_is_tried_three_times()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political", new AbsentTypesetter());
        var id = await office.OrderAsync("political", October2010);

        for (var attempt = 1; attempt <= 3; attempt++)
        {
            (await office.Reader.FindAsync(id, default))!.Status.ShouldNotBe("failed");
            await Should.ThrowAsync<IOException>(() => office.Run.MakeAsync(id, default));
        }

        var failed = (await office.Reader.FindAsync(id, default))!;
        failed.Status.ShouldBe("failed");
        failed.Failure.ShouldBe("The typesetter is not there.");
    }

    [Fact]
    public async Task A_scheduled_moment_is_ordered_once_however_often_it_is_caught_up()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political");
        var due = new DateTimeOffset(2026, 11, 15, 7, 0, 0, TimeSpan.Zero);
        var request = new StatusReportRequest("political", new Month(2026, 10), Language.Swedish, "schedule", Send: true) { ScheduledFor = due };

        var ids = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => office.Order.PlaceAsync(request with { Id = Guid.CreateVersion7() }, default)));

        ids.Distinct().Count().ShouldBe(1);
        (await office.Reader.ListAsync(10, default)).Count.ShouldBe(1);
        await Should.ThrowAsync<UnknownGroupException>(() => office.Order.PlaceAsync(request with { Group = "nobody" }, default));
    }

    /// <summary>One line, blanks as single spaces, as a reader reads it.</summary>
    private static string Plain(string text) => string.Join(' ', text.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Dies before the pages are stored, as if the process had been killed.</summary>
    private sealed class StoppingTypesetter(int stops) : ITypesetter
    {
        private readonly TypstTypesetter _typst = new();
        private int _stops = stops;

        public Task<TypesetReport> TypesetAsync(string model, CancellationToken cancel) =>
            Interlocked.Decrement(ref _stops) >= 0 ? throw new OperationCanceledException() : _typst.TypesetAsync(model, cancel);
    }

    private sealed class RefusingTypesetter : ITypesetter
    {
        public Task<TypesetReport> TypesetAsync(string model, CancellationToken cancel) => throw new TypesettingException("blocks.typ: unknown block");
    }

    private sealed class AbsentTypesetter : ITypesetter
    {
        public Task<TypesetReport> TypesetAsync(string model, CancellationToken cancel) => throw new IOException("The typesetter is not there.");
    }
}
