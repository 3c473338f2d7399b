using System.Text.RegularExpressions;
using SmvInsights.Ingestion.Organisation.Groups;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Tests.StatusReports.Run;

[Collection("postgres")]
public sealed partial class UnsubscribeTests(PostgresFixture postgres)
{
    private static readonly Month October = new(2026, 10);

    [Fact]
    public async Task Where_the_group_allows_it_a_recipient_leaves_by_the_link_in_the_letter_and_comes_back_by_it()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political");
        await office.AppointAsync("county_coordinator", "Eva Lind", "eva@smv.example");
        (await office.Get<Unsubscribing>().AllowAsync("political", true, "Eva Lind", default)).Made.ShouldNotBeNull();
        var letter = await ReportAsync(office);

        letter.Unsubscribe.ShouldNotBeNull().ShouldStartWith("https://smv.example.org/avanmalan/");
        letter.Text.ShouldContain("Avanmäl dig från rapporten:\n" + letter.Unsubscribe);
        letter.Html!.ShouldContain($"href=\"{letter.Unsubscribe}\"");
        var subscription = office.Get<UnsubscribeLinks>().Read(Token().Match(letter.Unsubscribe).Value).ShouldNotBeNull();
        subscription.ShouldBe(new Subscription("political", "britt@example.org"));

        var unsubscription = office.Get<Unsubscription>();
        (await unsubscription.LeaveAsync(subscription, default)).Made!.Told.Sv.ShouldBe("Britt Westerlund har avanmält sig från rapporten till Politiska samverkansgruppen.");
        (await unsubscription.LeaveAsync(subscription, default)).Made.ShouldBeNull("once is enough");
        (await office.Get<DeliveryReader>().ListAsync(new DeliveryFilter(), default)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.Status.ShouldBe(DeliveryStatus.Cancelled), d => d.Reason.ShouldBe(DeliveryReason.Unsubscribed));
        await office.Get<NoticeMail>().EnqueueDueAsync(default);
        await office.Get<NoticeMail>().EnqueueDueAsync(default);
        (await office.SubjectsToAsync("eva@smv.example")).ShouldBe(["En mottagare har avanmält sig från lägesrapporten: Britt Westerlund, Politiska samverkansgruppen"]);

        await office.MakeAsync("political", October.AddMonths(1));
        (await office.Get<ReportTallyReader>().LatestAsync(2, default)).Select(t => (t.Expected, t.GivenUp, t.Missing)).ShouldBe([(0, 0, 0), (1, 1, 0)]);

        (await unsubscription.ReturnAsync(subscription, default)).Made.ShouldNotBeNull();
        var third = await office.MakeAsync("political", October.AddMonths(2));
        (await office.DeliveriesAsync(third.Id)).ShouldHaveSingleItem().RecipientEmail.ShouldBe("britt@example.org");
    }

    [Fact]
    public async Task Where_the_group_does_not_nothing_of_it_is_in_the_letter_and_an_older_link_changes_nothing()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political");
        var letter = await ReportAsync(office);

        letter.Unsubscribe.ShouldBeNull();
        (letter.Text + letter.Html).ShouldNotContain("vanm");
        (await office.Get<Unsubscription>().LeaveAsync(new("political", "britt@example.org"), default)).Refusals.ShouldHaveSingleItem().Reason.Sv.ShouldStartWith("Gruppen har ingen avanmälan.");
        var links = office.Get<UnsubscribeLinks>();
        var whole = Token().Match(links.To(new("political", "britt@example.org"))).Value;
        foreach (var made in new[] { "", "x", whole[..^4], whole + "A", "cG9saXRpY2FsCmJyaXR0QGV4YW1wbGUub3Jn" }) links.Read(made).ShouldBeNull();
    }

    private static async Task<Letter> ReportAsync(ReportOffice office)
    {
        var report = await office.MakeAsync("political", October);
        var queued = (await office.DeliveriesAsync(report.Id)).ShouldHaveSingleItem();
        var delivery = (await office.Get<DeliveryRecord>().ReadAsync(queued.Id, default)).ShouldNotBeNull();
        return (await office.Get<LetterWriter>().WriteAsync(delivery, default)).ShouldNotBeNull();
    }

    [GeneratedRegex("(?<=/avanmalan/).+")]
    private static partial Regex Token();
}
