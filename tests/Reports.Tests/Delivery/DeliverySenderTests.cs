using SmvInsights.Reports.Delivery;

namespace SmvInsights.Reports.Tests.Delivery;

[Collection("postgres")]
public sealed class DeliverySenderTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Each_recipient_has_exactly_one_message_however_often_and_wherever_it_is_sent()
    {
        using var server = SmtpServer.Start();
        var database = await postgres.FreshDatabaseAsync();
        await using var one = PostOffice.With(database, server);
        await using var other = PostOffice.With(database, server);
        var deliveries = new List<Guid>();
        for (var n = 0; n < 12; n++) deliveries.Add(await one.QueueAsync($"ledamot{n}@example.org"));

        await Task.WhenAll(deliveries.SelectMany(id => new[] { one.SendAsync(id), other.SendAsync(id), one.SendAsync(id) }));
        await other.SweepAsync();

        server.Taken.SelectMany(m => m.To).Order().ShouldBe(deliveries.Select((_, n) => $"ledamot{n}@example.org").Order());
        foreach (var id in deliveries)
        {
            var delivery = await one.FindAsync(id);
            delivery.Status.ShouldBe(DeliveryStatus.Sent);
            delivery.Attempts.ShouldHaveSingleItem().Outcome.ShouldBe("sent");
        }
    }

    [Theory]
    [InlineData("connect=drop", DeliveryReason.Dropped)]
    [InlineData("mail=drop", DeliveryReason.Dropped)]
    [InlineData("rcpt=drop", DeliveryReason.Dropped)]
    [InlineData("connect=421", DeliveryReason.Postponed)]
    [InlineData("mail=451", DeliveryReason.Postponed)]
    [InlineData("rcpt=450", DeliveryReason.Postponed)]
    [InlineData("dot=451", DeliveryReason.Postponed)]
    public async Task What_is_known_unsent_is_tried_again_and_arrives_once(string behaviour, DeliveryReason reason)
    {
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server);
        var id = await office.QueueAsync();

        server.Behave(behaviour);
        await office.SendAsync(id);
        var waiting = await office.FindAsync(id);
        waiting.Status.ShouldBe(DeliveryStatus.Queued);
        waiting.Reason.ShouldBe(reason);
        waiting.Attempts.ShouldHaveSingleItem().Outcome.ShouldBe("unsent");

        server.Behave("");
        await office.SweepAsync();
        server.Taken.ShouldBeEmpty("it is not due for another minute");
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.SweepAsync();
        server.Taken.Count.ShouldBe(1);
        (await office.FindAsync(id)).Status.ShouldBe(DeliveryStatus.Sent);
    }

    [Theory]
    [InlineData("mail=552", DeliveryReason.MessageRefused)]
    [InlineData("rcpt=550", DeliveryReason.RecipientRefused)]
    [InlineData("dot=554", DeliveryReason.MessageRefused)]
    public async Task A_server_that_says_no_is_believed(string behaviour, DeliveryReason reason)
    {
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server);
        var id = await office.QueueAsync();

        server.Behave(behaviour);
        await office.SendAsync(id);

        var delivery = await office.FindAsync(id);
        delivery.Status.ShouldBe(DeliveryStatus.Refused);
        delivery.Reason.ShouldBe(reason);
        delivery.Error.ShouldNotBeNull().ShouldContain($"said no at {behaviour.Split('=')[0]}");
        await AssertLeftAlone(office, server, id, DeliveryStatus.Refused);
    }

    [Theory]
    [InlineData("body=drop", 0)]
    [InlineData("dot=drop", 0)]
    [InlineData("answer=drop", 1)]
    public async Task A_fault_after_the_body_has_left_is_in_doubt_and_never_tried_again_by_itself(string behaviour, int arrived)
    {
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server);
        var id = await office.QueueAsync();

        server.Behave(behaviour);
        await office.SendAsync(id);

        (await office.FindAsync(id)).Attempts.ShouldHaveSingleItem().Outcome.ShouldBe("in_doubt");
        server.Behave("");
        await AssertLeftAlone(office, server, id, DeliveryStatus.InDoubt);
        server.Taken.Count.ShouldBe(arrived);
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_its_answer_has_taken_the_message()
    {
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server);
        var id = await office.QueueAsync();

        server.Behave("after=drop");
        await office.SendAsync(id);

        (await office.FindAsync(id)).Status.ShouldBe(DeliveryStatus.Sent);
    }

    [Theory]
    [InlineData("rcpt=hang", DeliveryStatus.Queued)]
    [InlineData("dot=hang", DeliveryStatus.InDoubt)]
    public async Task A_server_that_falls_silent_is_not_waited_for_for_ever(string behaviour, DeliveryStatus status)
    {
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server, ("Mail:TimeoutSeconds", "2"), ("Mail:AnswerTimeoutSeconds", "2"));
        var id = await office.QueueAsync();

        server.Behave(behaviour);
        await office.SendAsync(id);

        var delivery = await office.FindAsync(id);
        delivery.Status.ShouldBe(status);
        delivery.Reason.ShouldBe(DeliveryReason.TimedOut);
    }

    [Fact]
    public async Task Attempts_are_spaced_out_for_a_day_and_then_given_up_with_the_reason()
    {
        await using var office = new PostOffice(await postgres.FreshDatabaseAsync(), ("Mail:Host", "127.0.0.1"), ("Mail:Port", "9"), ("Mail:From", "smv@example.org"), ("Mail:StartTls", "false"));
        var id = await office.QueueAsync(purpose: DeliveryPurpose.Report);

        for (var minute = 0; minute <= 25 * 60; minute++)
        {
            await office.SweepAsync();
            office.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var delivery = await office.FindAsync(id);
        delivery.Status.ShouldBe(DeliveryStatus.Refused);
        delivery.Reason.ShouldBe(DeliveryReason.GaveUp);
        delivery.Attempts.Count.ShouldBeInRange(8, 12);
        delivery.Attempts.ShouldAllBe(a => a.Outcome == "unsent" && a.Reason == DeliveryReason.NoConnection);
    }

    [Fact]
    public async Task While_mail_is_paused_everything_but_codes_waits_and_goes_once_when_the_pause_ends()
    {
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server);
        var pause = office.Get<MailPause>();
        (await pause.BeginAsync("Eva Lind", default)).ShouldBeTrue();
        (await pause.BeginAsync("Dave Moore", default)).ShouldBeFalse("it is paused");
        var report = await office.QueueAsync("karin@example.org", DeliveryPurpose.Report);
        await office.QueueAsync("bo@example.org", DeliveryPurpose.Code);

        await office.SendAsync(report);
        await office.SweepAsync();
        server.Taken.ShouldHaveSingleItem().To.ShouldBe(["bo@example.org"]);
        (await office.FindAsync(report)).Attempts.ShouldBeEmpty();

        office.Clock.Advance(TimeSpan.FromDays(3));
        (await pause.EndAsync("Eva Lind", default)).ShouldBeTrue();
        (await pause.EndAsync("Eva Lind", default)).ShouldBeFalse();
        server.Behave("rcpt=450");
        await office.SweepAsync();
        (await office.FindAsync(report)).Status.ShouldBe(DeliveryStatus.Queued, "three days of pause are not held against it");
        server.Behave("");
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.SweepAsync();
        server.Taken.Count(m => m.To.Contains("karin@example.org")).ShouldBe(1);
    }

    [Fact]
    public async Task A_sign_in_code_is_erased_once_it_is_sent()
    {
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server);
        var id = await office.QueueAsync(purpose: DeliveryPurpose.Code, text: "Din kod är 493817.");

        await office.SendAsync(id);

        MessageText.Of(server.Taken.ShouldHaveSingleItem().Raw).ShouldContain("493817");
        (await office.Get<DeliveryRecord>().ReadAsync(id, default)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            d => d.TextBody.ShouldBeNull(), d => d.HtmlBody.ShouldBeNull());
    }

    private static async Task AssertLeftAlone(PostOffice office, SmtpServer server, Guid id, DeliveryStatus status)
    {
        var before = server.Taken.Count;
        office.Clock.Advance(TimeSpan.FromDays(2));
        await office.SweepAsync();
        (await office.FindAsync(id)).Status.ShouldBe(status);
        server.Taken.Count.ShouldBe(before);
    }
}
