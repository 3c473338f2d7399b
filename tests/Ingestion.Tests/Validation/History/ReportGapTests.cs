using SmvInsights.Ingestion.Tests.Reading;

namespace SmvInsights.Ingestion.Tests.Validation.History;

[Collection("postgres")]
public sealed class ReportGapTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_district_is_told_what_it_usually_sends_and_has_not()
    {
        var district = await ReportingDistrict.StartAsync(postgres);
        await district.ReportAsync(Files.Activity(Row("2026-06")));
        await district.ReportAsync(Files.Budget(Money("2026-06")));
        (await district.FindAsync(Files.Activity(Row("2026-07")))).ShouldBeEmpty("its budget may well be on its way, and milestones were never reported");
        await district.ReportAsync(Files.Activity(Row("2026-07")));

        string[] withoutBudget = ["G051: Piteå älvdal har lämnat verksamhet för juli 2026, men inte budget."];
        (await district.FindAsync(Files.Activity(Row("2026-08")))).ShouldBe(withoutBudget);
        (await district.FindAsync(Files.Activity(Row("2026-09")))).ShouldBe(
            ["G050: Piteå älvdal har lämnat verksamhet för september 2026, men månaden före (augusti 2026) saknas.", .. withoutBudget]);
        (await district.FindAsync(Files.Budget(Money("2026-07"), Money("2026-08")))).ShouldBeEmpty();
    }

    private static string Row(string month) => $"{month};PA;;SOC;INSATS;barn;A;7;";

    private static string Money(string month) => $"{month};PA;SMV;K1;kostnad;;;;;;1000;10;1000;;";
}
