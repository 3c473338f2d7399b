using Dapper;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Reports.Tests.Delivery;

[Collection("postgres")]
public sealed class ReceiptMailTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Each_outcome_is_answered_once_to_the_districts_coordinator_and_says_first_what_to_do()
    {
        await using var office = await OfficeAsync();
        var id = await UploadAsync(office, "awaiting_approval", "LB");
        await office.ExecuteAsync("update smv.upload set holds = '{dropped_keys}'");

        await office.Get<ReceiptMail>().EnqueueDueAsync(default);
        await office.Get<ReceiptMail>().EnqueueDueAsync(default);
        await office.ExecuteAsync("update smv.upload set status = 'published', holds = '{}'");
        await PublishAsync(office, id);
        await Task.WhenAll(office.Get<ReceiptMail>().EnqueueDueAsync(default), office.Get<ReceiptMail>().EnqueueDueAsync(default));

        var mails = await MailsAsync(office);
        mails.Select(m => m.RecipientEmail).ShouldAllBe(e => e == "lena@lulea.example");
        mails.Select(m => m.TextBody.Split('\n')[0]).ShouldBe(
        [
            "Filen är läst utan fel men saknar sådant som redan är publicerat. Öppna den, se vad som försvinner, och bekräfta med ett skäl eller återkalla den.",
            "Filen är publicerad. Ni behöver inte göra något.",
        ]);
        mails[1].Subject.ShouldBe("Publicerad: verksamhet oktober 2026, Luleå-Boden");
        mails[1].TextBody.ShouldContain("version 2 (ersätter 1)");
        mails[1].TextBody.ShouldContain($"https://smv.example/inlamning/{id}");
    }

    [Fact]
    public async Task It_ends_with_what_is_due_next_and_brings_the_day_as_a_calendar_file()
    {
        using var server = SmtpServer.Start();
        await using var office = await OfficeAsync(server);
        office.Clock.Stand(new(2026, 11, 3, 8, 0, 0, TimeSpan.Zero));
        var id = await UploadAsync(office, "published", "LB");
        await PublishAsync(office, id);

        await office.Get<ReceiptMail>().EnqueueDueAsync(default);
        await office.SweepAsync();

        (await MailsAsync(office)).ShouldHaveSingleItem().TextBody.ShouldContain("Kvar att lämna in för oktober 2026: budget och milstolpar, senast 2026-11-12.");
        var raw = server.Taken.ShouldHaveSingleItem().Raw;
        raw.ShouldContain("text/calendar");
        raw.ShouldContain("sista-dag-2026-10.ics");
    }

    [Fact]
    public async Task What_lacks_since_earlier_is_named_month_by_month()
    {
        await using var office = await OfficeAsync();
        office.Clock.Stand(new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));
        await office.ExecuteAsync("insert into smv.reporting_duty (district_id, kind, from_month, every) select id, kind, '2026-09-01', 1 from smv.district, generate_series(1, 3) kind where code = 'LB'");
        await PublishAsync(office, await UploadAsync(office, "published", "LB"));

        await office.Get<ReceiptMail>().EnqueueDueAsync(default);

        var text = (await MailsAsync(office)).ShouldHaveSingleItem().TextBody;
        text.ShouldContain("Nästa att lämna in: rapporterna för november 2026, senast 2026-12-14.");
        text.ShouldContain("oktober 2026 (budget och milstolpar)");
        text.ShouldContain("september 2026 (verksamhet, budget och milstolpar)");
    }

    [Fact]
    public async Task A_file_that_waits_says_for_whom_again_when_it_must_be_confirmed_again_and_at_last_asks_for_the_reason()
    {
        await using var office = await OfficeAsync();
        var id = await UploadAsync(office, "awaiting_approval", "LB");
        foreach (var change in (string[])["holds = '{coordinator}'", "holds = '{stale,coordinator}'", "holds = '{}', status = 'published', difference = @changed::json"])
        {
            await office.ExecuteAsync("update smv.upload set " + change,
                new { changed = """{"parts":[{"replaces":7,"added":0,"changed":1,"removed":0}]}""" });
            if (change.Contains("published")) await PublishAsync(office, id);
            await office.Get<ReceiptMail>().EnqueueDueAsync(default);
            await office.Get<ReceiptMail>().EnqueueDueAsync(default);
        }

        var texts = (await MailsAsync(office)).Select(m => m.TextBody).ToList();
        texts.Count.ShouldBe(3);
        texts[0].ShouldStartWith("Filen är läst utan fel och väntar på länssamordnarens godkännande. Ni behöver inte göra något.");
        texts[1].ShouldStartWith("Någon annan har publicerat samma månad sedan filen bekräftades.");
        texts[1].ShouldContain("När ni har bekräftat den godkänner länssamordnaren den också.");
        texts[2].ShouldStartWith("Filen är publicerad. Skriv varför den ersätter de tidigare siffrorna.");
    }

    [Fact]
    public async Task A_rejected_file_is_answered_with_its_first_findings_where_they_stand_in_the_senders_own_file()
    {
        await using var office = await OfficeAsync();
        var id = await UploadAsync(office, "rejected", "LB");
        for (var n = 1; n <= 7; n++) await FindAsync(office, id, n, "'1.234' kan vara 1234 eller 1,234.");

        await office.Get<ReceiptMail>().EnqueueDueAsync(default);

        var mail = (await MailsAsync(office)).ShouldHaveSingleItem();
        mail.TextBody.ShouldStartWith("Filen togs inte emot. Rätta felen nedan och skicka den igen.");
        mail.TextBody.ShouldContain("De första 5 av 7 fel");
        mail.TextBody.ShouldContain("• Rad 11, kolumn 8: '1.234' kan vara 1234 eller 1,234. Skriv talet utan tusentalsavgränsare.");
        mail.TextBody.ShouldNotContain("Rad 16");
        mail.HtmlBody.ShouldContain("&#x27;1.234&#x27; kan vara");
    }

    [Fact]
    public async Task A_file_stopped_for_personal_numbers_is_answered_without_a_word_out_of_it()
    {
        await using var office = await OfficeAsync();
        var id = await UploadAsync(office, "rejected", "LB", stored: false);
        await FindAsync(office, id, 1, "Cellen innehåller ett personnummer.");

        await office.Get<ReceiptMail>().EnqueueDueAsync(default);

        var mail = (await MailsAsync(office)).ShouldHaveSingleItem();
        mail.TextBody.ShouldStartWith("Filen stoppades för att den innehåller personnummer. Ta bort dem och skicka filen igen.");
        mail.TextBody.ShouldNotContain(".csv");
    }

    [Theory]
    [InlineData("LB", "lena@lulea.example", "sv")]
    [InlineData("PA", "avsandare@pitea.example", "sv")]
    [InlineData(null, "avsandare@pitea.example", "sv")]
    public async Task It_goes_to_the_districts_coordinator_else_to_the_sender(string? district, string email, string language)
    {
        await using var office = await OfficeAsync();
        await UploadAsync(office, "failed", district, uploader: "avsandare@pitea.example");

        await office.Get<ReceiptMail>().EnqueueDueAsync(default);

        var mail = (await MailsAsync(office)).ShouldHaveSingleItem();
        (mail.RecipientEmail, mail.Language).ShouldBe((email, language));
    }

    [Fact]
    public async Task Without_anyone_else_it_goes_to_the_county_in_the_language_they_read()
    {
        await using var office = await OfficeAsync();
        await UploadAsync(office, "published", "PA", uploader: "inkorgen PA");

        await office.Get<ReceiptMail>().EnqueueDueAsync(default);

        var mails = await MailsAsync(office);
        mails.Select(m => (m.RecipientEmail, m.Language)).Order().ShouldBe([("dave@smv.example", "en"), ("eva@smv.example", "sv")]);
        mails.Single(m => m.Language == "en").TextBody.ShouldStartWith("The file is published. You need not do anything.");
    }

    private async Task<PostOffice> OfficeAsync(SmtpServer? server = null)
    {
        (string, string)[] settings = [("Mail:PublicUrl", "https://smv.example/")];
        var database = await postgres.FreshDatabaseAsync();
        var office = server is null ? new PostOffice(database, settings) : PostOffice.With(database, server, settings);
        await office.ExecuteAsync("""
            insert into smv.role_holder (role, district_id, name, email) values
              ('county_coordinator', null, 'Eva Lind', 'eva@smv.example'), ('deputy_coordinator', null, 'Dave Moore', 'dave@smv.example'),
              ('municipal_coordinator', (select id from smv.district where code = 'LB'), 'Lena Sund', 'lena@lulea.example');
            insert into smv.role_holder (role, district_id, name, email, valid)
            select 'municipal_coordinator', id, 'Föregångaren', 'slutat@lulea.example', '(,2020-01-01)' from smv.district where code = 'LB';
            insert into smv.recipient (steering_group_id, name, email, language) select id, 'Dave Moore', 'Dave@smv.example', 'en' from smv.steering_group;
            """);
        return office;
    }

    private static async Task<Guid> UploadAsync(PostOffice office, string status, string? district, bool stored = true, string uploader = "inkorgen")
    {
        var id = Guid.CreateVersion7();
        await office.ExecuteAsync("""
            insert into smv.upload (id, via, uploader, mandate_district, file_name, sha256, byte_count, status, row_count, receipt_due)
            values (@id, 'inbox', @uploader, @district, case when @stored then 'oktober.csv' end, case when @stored then '\x01'::bytea end, 10, @status, 124, true)
            """, new { id, uploader, district, stored, status });
        return id;
    }

    private static Task PublishAsync(PostOffice office, Guid id) => office.ExecuteAsync("""
        insert into smv.publication (number, published_at, what) values (1, now(), 'published');
        insert into smv.submission (upload_id, kind, district_id, month, scope, version, publication, known, row_count)
        select @id, 1, d.id, '2026-10-01', '', 2, 1, tstzrange(now(), null), 124 from smv.district d where d.code = 'LB';
        """, new { id });

    private static Task FindAsync(PostOffice office, Guid id, int n, string message) => office.ExecuteAsync("""
        insert into smv.finding (upload_id, ordinal, line, col, column_name, value, rule, severity, message_sv, message_en, remedy_sv, remedy_en)
        values (@id, @n, 10 + @n, 8, 'antal', '', 'A001', 3, @message, '', 'Skriv talet utan tusentalsavgränsare.', '')
        """, new { id, n, message });

    private static async Task<List<Mail>> MailsAsync(PostOffice office)
    {
        await using var connection = await office.Database.OpenConnectionAsync();
        return (await connection.QueryAsync<Mail>("""
            select recipient_email as RecipientEmail, language, subject, text_body as TextBody, html_body as HtmlBody
            from reports.delivery where purpose = 'receipt' order by created_at, id
            """)).AsList();
    }

    private sealed record Mail(string RecipientEmail, string Language, string Subject, string TextBody, string HtmlBody);
}
