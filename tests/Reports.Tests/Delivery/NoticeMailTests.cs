using SmvInsights.Reports.Delivery;

namespace SmvInsights.Reports.Tests.Delivery;

[Collection("postgres")]
public sealed class NoticeMailTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Coordinator_and_deputy_hear_once_of_all_that_failed_or_waits()
    {
        await using var office = await OfficeAsync();
        await office.ExecuteAsync("""
            insert into smv.upload (id, via, uploader, mandate_district, byte_count, status, finished_at) values
              (gen_random_uuid(), 'web', 'Lena Sund', 'LB', 10, 'failed', now()),
              (gen_random_uuid(), 'sample', 'provdata', 'PA', 10, 'failed', now()),
              (gen_random_uuid(), 'web', 'Lena Sund', 'LB', 10, 'published', now());
            insert into smv.upload (id, via, uploader, mandate_district, byte_count, status, holds, waits_since) values
              (gen_random_uuid(), 'inbox', 'inkorgen', 'ON', 10, 'awaiting_approval', '{coordinator}', now()),
              (gen_random_uuid(), 'inbox', 'inkorgen', 'KN', 10, 'awaiting_approval', '{dropped_keys,coordinator}', now());
            insert into reports.status_report (id, steering_group_id, period, requested_by, send, status, finished_at)
            select gen_random_uuid(), id, '2026-10-01', 'test', true, 'failed', now() from smv.steering_group where code = 'county';
            """);

        await Task.WhenAll(office.Get<NoticeMail>().EnqueueDueAsync(default), office.Get<NoticeMail>().EnqueueDueAsync(default));
        await office.Get<NoticeMail>().EnqueueDueAsync(default);

        var notices = await office.Get<DeliveryReader>().ListAsync(new DeliveryFilter(Purpose: DeliveryPurpose.Notice), default);
        notices.Select(n => n.RecipientEmail).Order().ShouldBe(["dave@smv.example", "eva@smv.example"]);
        var text = await TextAsync(office, notices[0].Id);
        text.ShouldStartWith("3 saker har gått fel eller väntar.");
        text.ShouldContain("En fil från Luleå-Boden kunde inte läsas in.");
        text.ShouldContain("En fil från Östra Norrbotten väntar på ditt godkännande.");
        text.ShouldContain("Lägesrapporten kunde inte göras: Länsstyrgruppen, 2026-10.");
    }

    [Fact]
    public async Task A_file_nobody_answers_is_told_of_once_after_two_working_days()
    {
        await using var office = await OfficeAsync();
        office.Clock.Stand(new(2026, 4, 7, 12, 0, 0, TimeSpan.Zero));
        await office.ExecuteAsync("""
            insert into smv.upload (id, via, uploader, mandate_district, byte_count, status, holds, waits_since) values
              (gen_random_uuid(), 'web', 'Lena Sund', 'LB', 10, 'awaiting_approval', '{review}', '2026-04-02T13:00Z'),
              (gen_random_uuid(), 'inbox', 'inkorgen', 'ON', 10, 'awaiting_approval', '{dropped_keys}', '2026-04-01T13:00Z')
            """);

        await office.Get<NoticeMail>().EnqueueDueAsync(default);
        (await NoticesAsync(office)).ShouldBeEmpty("Good Friday to Easter Monday nobody works");
        for (var hours = 0; hours < 2; hours++)
        {
            office.Clock.Advance(TimeSpan.FromHours(2));
            await office.Get<NoticeMail>().EnqueueDueAsync(default);
        }
        (await NoticesAsync(office)).ShouldHaveSingleItem().Subject.ShouldBe("En fil från Östra Norrbotten har väntat på svar i två arbetsdagar");
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.Get<NoticeMail>().EnqueueDueAsync(default);
        (await NoticesAsync(office)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_report_in_doubt_is_told_of_and_waits_for_a_person_who_sends_it_once_more_and_is_named()
    {
        using var server = SmtpServer.Start();
        await using var office = await OfficeAsync(server);
        var id = await office.QueueAsync("karin@kommun.example", DeliveryPurpose.Report);
        server.Behave("answer=drop");
        await office.SendAsync(id);

        await office.Get<NoticeMail>().EnqueueDueAsync(default);

        var notices = await office.Get<DeliveryReader>().ListAsync(new DeliveryFilter(Purpose: DeliveryPurpose.Notice), default);
        notices.Count.ShouldBe(2);
        notices[0].Subject.ShouldBe("Det är ovisst om lägesrapporten nådde Karin Öberg");
        (await TextAsync(office, notices[0].Id)).ShouldContain("Fråga mottagaren. Bestäm sedan om det ska sändas igen");

        server.Behave("");
        var (again, _) = await office.Get<DeliveryResend>().SendAsync(id, new("karin@kommun.example", "Karin har inte fått den"), "Eva Lind", default);
        (await office.Get<DeliveryDecision>().ArrivedAsync(id, "Dave Moore", "för sent", default)).ShouldBeFalse();
        await office.SendAsync(again.ShouldNotBeNull());

        (await office.FindAsync(id)).Status.ShouldBe(DeliveryStatus.InDoubt);
        (await office.FindAsync(again.Value)).Status.ShouldBe(DeliveryStatus.Sent);
        server.Taken.Select(m => m.Raw.Split("Message-ID: ")[1].Split('\r')[0]).Distinct().Count().ShouldBe(2, "no mail program hides the second as a double of the first");
        (await EventAsync(office)).ShouldStartWith("""Eva Lind: delivery resent, {"why": "Karin har inte fått den",""");
    }

    [Fact]
    public async Task Mail_that_does_not_get_out_is_told_of_once_a_day_and_notices_never_breed_notices()
    {
        using var server = SmtpServer.Start(("SMTP_USER", "smv"), ("SMTP_PASSWORD", "hemligt"));
        await using var office = await OfficeAsync(server, ("Mail:User", "smv"), ("Mail:Password", "fel"));
        for (var n = 0; n < 3; n++) await office.QueueAsync($"ledamot{n}@kommun.example", DeliveryPurpose.Report);

        for (var round = 0; round < 4; round++)
        {
            await office.SweepAsync();
            await office.Get<NoticeMail>().EnqueueDueAsync(default);
            office.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var notices = await office.Get<DeliveryReader>().ListAsync(new DeliveryFilter(Purpose: DeliveryPurpose.Notice), default);
        notices.Count.ShouldBe(2);
        notices.ShouldAllBe(n => n.Status == DeliveryStatus.Queued && n.Reason == DeliveryReason.SignInFailed);
        (await TextAsync(office, notices[0].Id)).ShouldContain("Mail:User, Mail:Password");
    }

    [Fact]
    public async Task A_recipient_whom_the_report_froze_and_no_message_was_made_for_is_found()
    {
        await using var office = await OfficeAsync();
        await office.ExecuteAsync("""
            insert into reports.status_report (id, steering_group_id, period, requested_by, send, status, finished_at, model)
            select '0193f6a0-0000-7000-8000-000000000001', id, '2026-10-01', 'schema', true, 'ready', now(),
              '{"recipients": [{"name": "Karin Öberg", "email": "Karin@kommun.example"}, {"name": "Bo Ek", "email": "bo@kommun.example"}]}'
            from smv.steering_group where code = 'county';
            insert into reports.delivery (id, purpose, report_id, recipient_name, recipient_email, subject, message_id, status, finished_at)
            values (gen_random_uuid(), 'report', '0193f6a0-0000-7000-8000-000000000001', 'Karin Öberg', 'karin@kommun.example', 's', '1', 'sent', now())
            """);

        await office.Get<NoticeMail>().EnqueueDueAsync(default);
        await office.Get<NoticeMail>().EnqueueDueAsync(default);

        (await NoticesAsync(office)).ShouldHaveSingleItem().Subject.ShouldBe("Bo Ek skulle ha fått lägesrapporten, men har inget utskick");
        (await office.Get<ReportTallyReader>().LatestAsync(1, default)).ShouldHaveSingleItem().Missing.ShouldBe(1);
    }

    private async Task<PostOffice> OfficeAsync(SmtpServer? server = null, params (string, string)[] settings)
    {
        var database = await postgres.FreshDatabaseAsync();
        var office = server is null ? new PostOffice(database, settings) : PostOffice.With(database, server, settings);
        await office.ExecuteAsync("""
            insert into smv.role_holder (role, name, email) values
              ('county_coordinator', 'Eva Lind', 'eva@smv.example'), ('deputy_coordinator', 'Dave Moore', 'dave@smv.example')
            """);
        return office;
    }

    /// <summary>Those to the coordinator herself.</summary>
    private static async Task<IReadOnlyList<DeliveryRow>> NoticesAsync(PostOffice office) =>
        [.. (await office.Get<DeliveryReader>().ListAsync(new DeliveryFilter(Purpose: DeliveryPurpose.Notice), default)).Where(n => n.RecipientEmail == "eva@smv.example")];

    private static async Task<string> TextAsync(PostOffice office, Guid id) =>
        (await office.Get<DeliveryRecord>().ReadAsync(id, default)).ShouldNotBeNull().TextBody.ShouldNotBeNull();

    private static async Task<string> EventAsync(PostOffice office)
    {
        await using var command = office.Database.CreateCommand("select actor || ': ' || what || ', ' || detail from smv.event");
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
