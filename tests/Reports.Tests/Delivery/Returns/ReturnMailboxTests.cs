using Dapper;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.Delivery.Returns;

namespace SmvInsights.Reports.Tests.Delivery.Returns;

[Collection("postgres")]
public sealed class ReturnMailboxTests(PostgresFixture postgres) : IDisposable
{
    private readonly ImapServer _mailbox = new();

    [Fact]
    public async Task What_comes_back_is_noted_and_told_of_once_and_all_else_stays_unread()
    {
        await using var office = await OfficeAsync(_mailbox.Settings);
        var (unknown, missing, full, late, absent) = (await SentAsync(office), await SentAsync(office), await SentAsync(office), await SentAsync(office), await SentAsync(office));
        await office.ExecuteAsync("update reports.delivery set status = 'in_doubt' where id = @missing", new { missing });
        await office.Get<NoticeMail>().EnqueueDueAsync(default);
        _mailbox.Receive("postfix.eml", await MessageIdAsync(office, unknown));
        _mailbox.Receive("absent.eml", await MessageIdAsync(office, absent));
        _mailbox.Receive("exchange-online.eml", await MessageIdAsync(office, missing));
        _mailbox.Receive("postfix.eml", "<of-another-system@smv.example>");
        _mailbox.Receive("given-up.eml", await MessageIdAsync(office, full));
        _mailbox.Receive("late.eml", await MessageIdAsync(office, late));

        for (var times = 0; times < 2; times++)
        {
            await office.Get<ReturnMailbox>().ReadAsync(default);
            await office.Get<NoticeMail>().EnqueueDueAsync(default);
        }

        foreach (var (id, words) in ((Guid, string)[])
        [
            (unknown, "550 5.1.1 <karin@kommun.example>: Recipient address rejected: User unknown in virtual mailbox table"),
            (missing, "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient bo@kommun.example not found by SMTP address lookup"),
            (full, "452 4.2.2 Mailbox full"),
        ])
        {
            var row = await office.FindAsync(id);
            (row.Status, row.Reason, row.Error).ShouldBe((DeliveryStatus.Refused, DeliveryReason.Bounced, words));
            (await EventsAsync(office, id)).ShouldBe([$"system: delivery bounced, {words}"]);
        }
        foreach (var id in (Guid[])[late, absent]) (await office.FindAsync(id)).Status.ShouldBe(DeliveryStatus.Sent);
        _mailbox.Read.ShouldBe([true, false, true, false, true, true]);
        (await office.Get<DeliveryReader>().ListAsync(new DeliveryFilter(Purpose: DeliveryPurpose.Notice), default)).Select(n => n.Subject).ShouldBe(
            ["3 saker att se till", "Det är ovisst om lägesrapporten nådde Karin Öberg"], "doubt, and later what came of it");
    }

    [Fact]
    public async Task Cut_off_between_the_note_and_the_mark_it_notes_once_and_marks_later()
    {
        await using var office = await OfficeAsync(_mailbox.Settings);
        var letter = await SentAsync(office);
        _mailbox.Receive("postfix.eml", await MessageIdAsync(office, letter));
        _mailbox.DropMarks(true);

        await Should.ThrowAsync<Exception>(() => office.Get<ReturnMailbox>().ReadAsync(default));
        (await office.FindAsync(letter)).Reason.ShouldBe(DeliveryReason.Bounced);
        _mailbox.Read.ShouldBe([false]);

        _mailbox.DropMarks(false);
        await office.Get<ReturnMailbox>().ReadAsync(default);
        _mailbox.Read.ShouldBe([true]);
        (await EventsAsync(office, letter)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_comes_back_before_its_sending_is_recorded_waits_for_the_record()
    {
        await using var office = await OfficeAsync(_mailbox.Settings);
        var letter = await SentAsync(office);
        await office.ExecuteAsync("update reports.delivery set status = 'sending'");
        _mailbox.Receive("postfix.eml", await MessageIdAsync(office, letter));

        await office.Get<ReturnMailbox>().ReadAsync(default);
        ((await office.FindAsync(letter)).Status, _mailbox.Read[0]).ShouldBe((DeliveryStatus.Sending, false));
        await office.ExecuteAsync("update reports.delivery set status = 'sent'");
        await office.Get<ReturnMailbox>().ReadAsync(default);
        ((await office.FindAsync(letter)).Status, _mailbox.Read[0]).ShouldBe((DeliveryStatus.Refused, true));
    }

    [Fact]
    public async Task Without_a_mailbox_nothing_is_read()
    {
        await using var office = await OfficeAsync();
        await office.Get<ReturnMailbox>().ReadAsync(default);
    }

    public void Dispose() => _mailbox.Dispose();

    private async Task<PostOffice> OfficeAsync(params (string, string)[] settings)
    {
        var office = new PostOffice(await postgres.FreshDatabaseAsync(), [("Mail:From", "smv@smv.example"), .. settings]);
        await office.ExecuteAsync("insert into smv.role_holder (role, name, email, valid) values ('county_coordinator', 'Eva Lind', 'eva@smv.example', '[2010-01-01,)')");
        return office;
    }

    private static async Task<Guid> SentAsync(PostOffice office)
    {
        var id = await office.QueueAsync(purpose: DeliveryPurpose.Report);
        await office.ExecuteAsync("update reports.delivery set status = 'sent', attempts = 1, finished_at = now() where id = @id", new { id });
        return id;
    }

    private static Task<string> MessageIdAsync(PostOffice office, Guid id) => AskAsync(office, c => c.QuerySingleAsync<string>("select message_id from reports.delivery where id = @id", new { id }));

    private static Task<List<string>> EventsAsync(PostOffice office, Guid id) => AskAsync(office, async c => (await c.QueryAsync<string>(
        "select actor || ': ' || what || ', ' || (detail ->> 'why') from smv.event where subject = @id", new { id = id.ToString() })).AsList());

    private static async Task<T> AskAsync<T>(PostOffice office, Func<Npgsql.NpgsqlConnection, Task<T>> question)
    {
        await using var connection = await office.Database.OpenConnectionAsync();
        return await question(connection);
    }
}
