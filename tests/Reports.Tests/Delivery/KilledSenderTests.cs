using SmvInsights.Reports.Delivery;

namespace SmvInsights.Reports.Tests.Delivery;

[Collection("postgres")]
public sealed class KilledSenderTests(PostgresFixture postgres)
{
    private static readonly string MoreThanSocketsBuffer = new('å', 6_000_000);

    [Theory]
    [InlineData("connect")]
    [InlineData("mail")]
    [InlineData("rcpt")]
    public async Task Killed_before_the_body_it_is_sent_once_after_the_restart(string step)
    {
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server);
        var id = await office.QueueAsync();

        await KillAtAsync(step, office, server, id);
        (await office.FindAsync(id)).Status.ShouldBe(DeliveryStatus.Sending);
        await SettleAsync(office, id);
        (await office.FindAsync(id)).Reason.ShouldBe(DeliveryReason.Stopped);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.SweepAsync();

        server.Taken.Count.ShouldBe(1);
        var delivery = await office.FindAsync(id);
        delivery.Status.ShouldBe(DeliveryStatus.Sent);
        delivery.Attempts.Select(a => a.Outcome).ShouldBe(["unsent", "sent"]);
    }

    [Theory]
    [InlineData("body", 0)]
    [InlineData("dot", 0)]
    [InlineData("answer", 1)]
    public async Task Killed_after_the_body_began_to_leave_the_doubt_is_said_and_nothing_is_sent_twice(string step, int arrived)
    {
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server);
        var id = await office.QueueAsync(text: step == "body" ? MoreThanSocketsBuffer : "Hej!");

        await KillAtAsync(step, office, server, id);
        await SettleAsync(office, id);
        office.Clock.Advance(TimeSpan.FromDays(2));
        await office.SweepAsync();

        var delivery = await office.FindAsync(id);
        delivery.Status.ShouldBe(DeliveryStatus.InDoubt);
        delivery.Attempts.ShouldHaveSingleItem().Outcome.ShouldBe("in_doubt");
        server.Taken.Count.ShouldBe(arrived);
    }

    [Fact]
    public async Task A_sender_that_lost_its_lock_cannot_let_the_body_out_once_others_have_settled_its_attempt()
    {
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server);
        var record = office.Get<DeliveryRecord>();
        var id = await office.QueueAsync();
        var attempt = (await record.BeginAsync(id, default)).ShouldNotBeNull();
        await office.SweepAsync();
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.SweepAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => record.BodyLeavesAsync(id, attempt));
        (await record.SettleAsync(id, attempt, new MailOutcome(Verdict.InDoubt, DeliveryReason.Dropped), null)).ShouldBeFalse();
        (await office.FindAsync(id)).Status.ShouldBe(DeliveryStatus.Sent);
    }

    [Fact]
    public async Task An_attempt_taken_for_dead_whose_body_leaves_after_all_is_not_sent_again_and_its_answer_lifts_the_doubt()
    {
        await using var office = new PostOffice(await postgres.FreshDatabaseAsync());
        var record = office.Get<DeliveryRecord>();
        var id = await office.QueueAsync();
        var attempt = (await record.BeginAsync(id, default)).ShouldNotBeNull();
        var seen = (await record.ReadAsync(id, default)).ShouldNotBeNull();

        await record.BodyLeavesAsync(id, attempt);
        (await record.SettleAsync(id, attempt, new MailOutcome(Verdict.Unsent, DeliveryReason.Stopped), office.Clock.GetUtcNow(), seen.BodyRead)).ShouldBeFalse();
        await office.SweepAsync();
        (await office.FindAsync(id)).Status.ShouldBe(DeliveryStatus.InDoubt);

        (await record.SettleAsync(id, attempt, MailOutcome.Sent, null)).ShouldBeTrue();
        (await office.FindAsync(id)).Status.ShouldBe(DeliveryStatus.Sent);
    }

    /// <summary>PostgreSQL takes a moment to see that the process is gone and to free its lock.</summary>
    private static async Task SettleAsync(PostOffice office, Guid id)
    {
        for (var tries = 0; tries < 100 && (await office.FindAsync(id)).Status == DeliveryStatus.Sending; tries++)
        {
            await office.SweepAsync();
            await Task.Delay(20);
        }
    }

    private static async Task KillAtAsync(string step, PostOffice office, SmtpServer server, Guid id)
    {
        server.Behave($"{step}=hang");
        using var sender = SendingProcess.Start(office.Database, server, id);
        server.Reached(step);
        sender.Kill();
        await sender.WaitForExitAsync();
        server.Behave("");
    }
}
