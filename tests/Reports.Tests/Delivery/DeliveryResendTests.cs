using Dapper;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Reports.Tests.Delivery;

[Collection("postgres")]
public sealed class DeliveryResendTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_report_that_went_astray_is_sent_once_more_to_the_right_address_and_counts_as_one_letter()
    {
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server);
        var first = await ReportToAsync(office, "karin@kommun.exampel");
        var other = await ReportToAsync(office, "bo@kommun.example");
        server.Behave("rcpt=550");
        await office.SendAsync(first);
        server.Behave("");
        await office.SendAsync(other);
        var before = await office.FindAsync(first);
        var resend = office.Get<DeliveryResend>();

        (await resend.SendAsync(first, new("karin@kommun", ""), "Eva Lind", default)).Refusals.Select(r => r.Field).ShouldBe(["Email", "Why"]);
        var pressed = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => resend.SendAsync(first, new("karin@kommun.example", "Adressen var fel"), "Eva Lind", default)));
        var again = pressed.Single(p => p.Again is not null).Again!.Value;
        await office.SweepAsync();

        (await office.FindAsync(first)).ShouldSatisfyAllConditions(
            f => f.Status.ShouldBe(DeliveryStatus.Refused), f => f.RecipientEmail.ShouldBe(before.RecipientEmail), f => f.Attempts.ShouldBe(before.Attempts), f => f.ResentAs.ShouldBe(again));
        (await office.FindAsync(again)).ShouldSatisfyAllConditions(
            a => a.Status.ShouldBe(DeliveryStatus.Sent), a => a.RecipientEmail.ShouldBe("karin@kommun.example"), a => a.ResendOf.ShouldBe(first));
        server.Taken.Select(m => (m.To.Single(), m.Raw.Contains("application/pdf", StringComparison.Ordinal))).ShouldBe([("bo@kommun.example", true), ("karin@kommun.example", true)]);
        (await office.Get<ReportTallyReader>().LatestAsync(1, default)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => t.IsComplete.ShouldBeTrue(), t => t.Missing.ShouldBe(0));

        (await office.Get<DeliveryDecision>().BouncedAsync(again, "Eva Lind", "550 okänd mottagare", default)).ShouldBeTrue();
        (await office.FindAsync(again)).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(DeliveryStatus.Refused), a => a.Reason.ShouldBe(DeliveryReason.Bounced));
        (await office.Get<ReportTallyReader>().LatestAsync(1, default)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => t.Sent.ShouldBe(1), t => t.Trouble.ShouldBe(1));
        (await resend.SendAsync(again, new("karin.oberg@kommun.example", "Rätt adress"), "Eva Lind", default)).Again.ShouldNotBeNull();
        (await office.Get<DeliveryDecision>().SendAgainAsync(first, "Dave Moore", "för sent", default)).ShouldBeFalse("the later letter counts in its place");

        await using var connection = await office.Database.OpenConnectionAsync();
        (await connection.QuerySingleAsync<string>("select actor || ': ' || what || ', ' || (detail ->> 'why') from smv.event where subject = @subject", new { subject = first.ToString() }))
            .ShouldBe("Eva Lind: delivery resent, Adressen var fel");
    }

    [Fact]
    public async Task What_goes_still_and_codes_are_never_sent_once_more()
    {
        await using var office = new PostOffice(await postgres.FreshDatabaseAsync());
        var queued = await office.QueueAsync();
        var code = await office.QueueAsync("bo@example.org", DeliveryPurpose.Code);
        await office.ExecuteAsync("update reports.delivery set status = 'sent' where id = @code", new { code });

        foreach (var id in new[] { queued, code })
            (await office.Get<DeliveryResend>().SendAsync(id, new("karin@example.org", "Prov"), "Eva Lind", default)).Again.ShouldBeNull();
    }

    /// <summary>A letter with the October report, which expects it.</summary>
    private static async Task<Guid> ReportToAsync(PostOffice office, string email)
    {
        var report = Guid.Parse("0193f6a0-0000-7000-8000-000000000001");
        await office.ExecuteAsync("""
            insert into reports.status_report (id, steering_group_id, period, requested_by, send, status, finished_at, pdf, model)
            select @report, id, '2026-10-01', 'schema', true, 'ready', now(), convert_to('%PDF-1.7', 'UTF8'), '{"recipients": [{}, {}]}' from smv.steering_group where code = 'county'
            on conflict do nothing
            """, new { report });
        return await office.Get<MailQueue>().EnqueueAsync(new NewMail(DeliveryPurpose.Report, "Karin Öberg", email, Language.Swedish, "Lägesrapport oktober 2026", "Hej!", "<p>Hej!</p>", report), default);
    }
}
