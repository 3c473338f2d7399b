using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures.Money.Shares;

namespace SmvInsights.Tests.Figures.Money;

/// <summary>The coordinator's cost "is shared by the county's municipalities, the county council and the police": by what key, only a decision says.</summary>
[Collection("postgres")]
public sealed class CostShareTests(PostgresFixture postgres)
{
    private static readonly Arbitrary<(long Amount, Share[] Shares)> Divisions = (
        from amount in Gen.Choose(-2_000_000_000, 2_000_000_000).Select(n => n * 50_001L)
        from weights in Gen.Choose(1, 9_999).NonEmptyListOf().Select(list => list.Take(12).ToArray())
        select (amount, weights.Select(w => new Share(w, weights.Sum())).ToArray())).ToArbitrary();

    [Fact]
    public void Shares_of_any_amount_add_up_to_the_ore_and_nobody_is_off_by_a_whole_one() => Prop.ForAll(Divisions, division =>
    {
        var (amount, shares) = division;
        var parts = Apportionment.Of(amount, shares);
        parts.Sum().ShouldBe(amount);
        for (var i = 0; i < parts.Count; i++)
            decimal.Abs(parts[i] - (decimal)amount * shares[i].Numerator / shares[i].Denominator).ShouldBeLessThan(1);
        // who has the same or a larger share never pays less
        foreach (var (one, larger) in from a in Enumerable.Range(0, parts.Count) from b in Enumerable.Range(0, parts.Count) where a < b select (a, b))
            if (shares[one] == shares[larger]) Math.Abs(parts[one]).ShouldBeGreaterThanOrEqualTo(Math.Abs(parts[larger]));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("1/3", 1, 3)]
    [InlineData("33,5 %", 67, 200)]
    [InlineData("12.3456", 7716, 62500)]
    [InlineData("100", 1, 1)]
    public void A_share_is_exactly_what_was_written(string written, long numerator, long denominator)
    {
        Share.TryParse(written, out var share).ShouldBeTrue();
        share.ShouldBe(new Share(numerator, denominator));
        Share.TryParse(share.Written(Language.Swedish), out var again).ShouldBeTrue();
        again.ShouldBe(share);
    }

    [Theory]
    [InlineData("0"), InlineData("-5"), InlineData("100,1"), InlineData("4/3"), InlineData("1/0"), InlineData("1/3/3"), InlineData("tredjedel"), InlineData("1e2"), InlineData("0,00001")]
    public void What_is_no_share_is_not_read_as_one(string written) => Share.TryParse(written, out _).ShouldBeFalse();

    [Fact]
    public async Task There_is_no_key_until_one_that_is_whole_is_decided_and_what_was_known_stays_known()
    {
        var database = await postgres.FreshDatabaseAsync();
        await using var connection = await database.OpenConnectionAsync();
        var decision = new CostKeyDecision(new OrganisationChange(database), TimeProvider.System);
        Task<IReadOnlyList<CostKey>> Keys(DateTimeOffset? at = null) => CostKey.ReadAsync(connection, at, default);
        CostKeyDecision.Order Order(params (string, string?)[] shares) =>
            new(2026, "SMV/K01", "Politiska samverkansgruppen", new DateOnly(2026, 3, 2), "§ 7", shares.ToDictionary(s => s.Item1, s => s.Item2));
        (await Keys()).ShouldBeEmpty();

        // three times 33,33 is not the whole, and is not filled up
        var refused = await decision.DecideAsync(Order(("KOM", "33,33"), ("REG", "33,33"), ("POL", "33,33")), "Anna", default);
        refused.Refusals.ShouldHaveSingleItem().Reason.Sv.ShouldBe("Andelarna blir 99,99\u00A0% tillsammans. De måste bli exakt 100 %; tredjedelar skrivs 1/3.");
        (await decision.DecideAsync(Order(), "Anna", default)).Refusals.ShouldHaveSingleItem().Reason.Sv.ShouldStartWith("Andelarna blir 0,00");
        (await decision.DecideAsync(Order(("KOM", "allt")) with { Reference = " ", DecidedOn = new DateOnly(2100, 1, 1) }, "Anna", default)).Refusals.Select(r => r.Field)
            .ShouldBe(["DecidedOn", "Reference", "Shares[KOM]"]);
        (await Keys()).ShouldBeEmpty();

        (await decision.DecideAsync(Order(("POL", "1/3"), ("KOM", "1/3"), ("REG", "1/3"), ("LST", "")), "Anna", default)).Refusals.ShouldBeEmpty();
        var thirds = (await Keys()).ShouldHaveSingleItem();
        thirds.Shares.Select(s => $"{s.Party} {s.Share.Text(Language.Swedish)}").ShouldBe(["KOM 1/3 (33,33\u00A0%)", "REG 1/3 (33,33\u00A0%)", "POL 1/3 (33,33\u00A0%)"]);
        Apportionment.Of(84_000_000, [.. thirds.Shares.Select(s => s.Share)]).ShouldBe([28_000_000, 28_000_000, 28_000_000]);

        (await decision.DecideAsync(Order(("KOM", "50"), ("REG", "30"), ("POL", "20")), "Anna", default)).Refusals.ShouldBeEmpty();
        var halved = (await Keys()).ShouldHaveSingleItem();
        halved.Shares[0].Share.ShouldBe(new Share(1, 2));
        (await Keys(halved.Recorded.AddMicroseconds(-1))).ShouldHaveSingleItem().Shares[0].Share.ShouldBe(new Share(1, 3));

        (await decision.WithdrawAsync(2026, "Anna", default)).Refusals.ShouldBeEmpty();
        (await Keys()).ShouldBeEmpty();
        (await decision.WithdrawAsync(2026, "Anna", default)).Refusals.ShouldHaveSingleItem();
    }
}
