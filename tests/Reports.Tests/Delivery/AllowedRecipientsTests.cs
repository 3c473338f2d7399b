using SmvInsights.Reports.Delivery;

namespace SmvInsights.Reports.Tests.Delivery;

[Collection("postgres")]
public sealed class AllowedRecipientsTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData("anna@lulea.se", null)]
    [InlineData("anna@soc.LULEA.se", null)]
    [InlineData("anna@xn--pite-toa.se", null)]
    [InlineData("anna@piteå.se", null)]
    [InlineData("anna@annanlulea.se", DeliveryReason.DomainNotAllowed)]
    [InlineData("anna@lulea.se.example.org", DeliveryReason.DomainNotAllowed)]
    [InlineData("anna@", DeliveryReason.AddressInvalid)]
    [InlineData("åsa@lulea.se", DeliveryReason.AddressInvalid)]
    public async Task Only_the_listed_domains_and_their_subdomains_are_mailed(string address, DeliveryReason? objection)
    {
        await using var office = new PostOffice(await postgres.FreshDatabaseAsync(), ("Mail:AllowedDomains", "lulea.se, @piteå.se"));

        (await office.Get<AllowedRecipients>().ObjectionAsync(address, default)).ShouldBe(objection);
    }

    [Theory]
    [InlineData("anna@example.org", null)]
    [InlineData("anna@lulea.example", null)]
    [InlineData("anna@mail.test", null)]
    [InlineData("anna@kommun.invalid", null)]
    [InlineData("anna@lulea.se", DeliveryReason.Demonstration)]
    [InlineData("anna@notexample.org", DeliveryReason.Demonstration)]
    public async Task A_demonstration_mails_example_domains_alone_whatever_is_listed(string address, DeliveryReason? objection)
    {
        await using var office = new PostOffice(await postgres.FreshDatabaseAsync(), ("Mail:AllowedDomains", ""));
        await office.ExecuteAsync("insert into smv.setting (key, value) values ('demonstration', 'true')");

        (await office.Get<AllowedRecipients>().ObjectionAsync(address, default)).ShouldBe(objection);
    }

    [Fact]
    public async Task A_recipient_outside_is_refused_for_all_to_see_before_anything_is_connected()
    {
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server, ("Mail:AllowedDomains", "lulea.se"));
        var id = await office.QueueAsync("anna@kiruna.se");

        server.Behave("connect=drop");
        await office.SendAsync(id);

        var delivery = await office.FindAsync(id);
        delivery.Status.ShouldBe(DeliveryStatus.Refused);
        delivery.Reason.ShouldBe(DeliveryReason.DomainNotAllowed);
        delivery.Attempts.ShouldHaveSingleItem().Outcome.ShouldBe("refused");
    }
}
