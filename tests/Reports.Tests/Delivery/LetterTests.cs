using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Reports.Tests.Delivery;

[Collection("postgres")]
public sealed class LetterTests(PostgresFixture postgres)
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(200_000)];

    [Fact]
    public async Task A_report_arrives_as_text_HTML_and_the_very_PDF_under_a_name_every_mail_program_keeps()
    {
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server);
        var delivery = await QueueReportAsync(office);

        await office.SendAsync(delivery);

        var raw = server.Taken.ShouldHaveSingleItem().Raw;
        Parts(raw).ShouldBe(["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf"]);
        raw.ShouldContain($"Message-ID: <{delivery:N}@example.org>");
        raw.ShouldContain("Auto-Submitted: auto-generated");
        raw.ShouldContain("Content-Language: sv");
        raw.ShouldContain("filename=lagesrapport-2026-10-politiska-samverkansgruppen.pdf");
        Subject(raw).ShouldBe("Lägesrapport oktober 2026 för Politiska samverkansgruppen");
        Content(raw, "application/pdf").ShouldBe(Pdf);
        Encoding.UTF8.GetString(Content(raw, "text/plain")).ShouldBe("Lägesrapporten är klar.\r\n.En rad som börjar med punkt.\r\n");
        raw.ShouldNotContain("=0D=0A");
    }

    [Fact]
    public async Task A_report_too_large_to_attach_is_mailed_with_its_link_alone()
    {
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server, ("Mail:AttachmentLimitBytes", "100000"));

        await office.SendAsync(await QueueReportAsync(office));

        Parts(server.Taken.ShouldHaveSingleItem().Raw).ShouldBe(["multipart/alternative", "text/plain", "text/html"]);
    }

    [Fact]
    public async Task One_click_unsubscribing_goes_with_a_letter_that_has_it_and_only_with_that()
    {
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server);
        var url = "https://smv.example.org/avanmalan/" + new string('x', 300);
        var mail = new NewMail(DeliveryPurpose.Report, "Karin Öberg", "karin@example.org", Language.Swedish, "Lägesrapport", "Hej", null);

        await office.SendAsync(await office.Get<MailQueue>().EnqueueAsync(mail with { Unsubscribe = url }, default));
        await office.SendAsync(await office.Get<MailQueue>().EnqueueAsync(mail, default));

        server.Taken[0].Raw.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal).ShouldContain($"List-Unsubscribe: <{url}>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n");
        server.Taken[1].Raw.ShouldNotContain("List-Unsubscribe");
    }

    [Fact]
    public async Task A_report_that_is_not_finished_is_not_sent()
    {
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server);
        var delivery = await QueueReportAsync(office);
        await office.ExecuteAsync("update reports.status_report set status = 'failed'");

        await office.SendAsync(delivery);

        (await office.FindAsync(delivery)).Reason.ShouldBe(DeliveryReason.ReportMissing);
        server.Taken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Länsstyrgruppen", Language.Swedish, "lagesrapport-2026-10-lansstyrgruppen.pdf")]
    [InlineData("The county's group – for \"all\"", Language.English, "status-report-2026-10-the-county-s-group-for-all.pdf")]
    public void A_file_name_is_plain_ASCII(string group, Language language, string name) =>
        ReportFileName.Of(new Month(2026, 10), group, language).ShouldBe(name);

    private static async Task<Guid> QueueReportAsync(PostOffice office)
    {
        var report = Guid.CreateVersion7();
        await office.ExecuteAsync("""
            insert into reports.status_report (id, steering_group_id, period, requested_by, send, status, pdf)
            select @report, id, '2026-10-01', 'test', true, 'ready', @Pdf from smv.steering_group where code = 'political'
            """, new { report, Pdf });
        return await office.Get<MailQueue>().EnqueueAsync(new NewMail(
            DeliveryPurpose.Report, "Karin Öberg", "karin@example.org", Language.Swedish, "Lägesrapport oktober 2026 för Politiska samverkansgruppen",
            "Lägesrapporten är klar.\n.En rad som börjar med punkt.\n", "<!DOCTYPE html><html lang=\"sv\"><p>Lägesrapporten är klar.</p></html>", report), default);
    }

    private static IEnumerable<string> Parts(string raw) => Regex.Matches(raw, "^Content-Type: ([a-z/]+)", RegexOptions.Multiline).Select(m => m.Groups[1].Value);

    private static string Subject(string raw)
    {
        var folded = Regex.Match(raw, @"^Subject: (.*?)\r\n(?!\s)", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        return string.Concat(Regex.Matches(folded, @"=\?utf-8\?B\?(.*?)\?=").Select(w => Encoding.UTF8.GetString(Convert.FromBase64String(w.Groups[1].Value))));
    }

    private static byte[] Content(string raw, string mediaType)
    {
        var part = raw[raw.IndexOf(mediaType, StringComparison.Ordinal)..];
        var content = part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        return Convert.FromBase64String(content[..content.IndexOf("\r\n--", StringComparison.Ordinal)]);
    }
}
