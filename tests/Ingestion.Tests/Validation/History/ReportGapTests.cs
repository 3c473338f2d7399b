using SmvInsights.Ingestion.Tests.Reading;

namespace SmvInsights.Ingestion.Tests.Validation.History;

[Collection("postgres")]
public sealed class ReportGapTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_district_is_told_what_it_usually_sends_and_has_not()
    {
        var district = await ReportingDistrict.StartAsync(postgres);
        await district.ReportAsync(Files.Activity(Row("2026-07")));
        await district.ReportAsync(Files.Budget("2026-07;PA;SMV;K1;kostnad;;;;;;1000;10;1000;;"));

        (await district.FindAsync(Files.Activity(Row("2026-09")))).ShouldBe(
        [
            "G050: Piteå älvdal har lämnat verksamhet för september 2026, men månaden före (augusti 2026) saknas.",
            "G051: Piteå älvdal: budget för september 2026 har inte kommit än.",
        ], "milestones were never reported, so that nobody waits for them");
        (await district.FindAsync(Files.Activity(Row("2026-08"), Row("2026-09")))).ShouldBe(["G051: Piteå älvdal: budget för september 2026 har inte kommit än."]);
        (await district.FindAsync(Files.Budget("2026-08;PA;SMV;K1;kostnad;;;;;;1000;10;1000;;"))).ShouldBe(["G051: Piteå älvdal: verksamhet för augusti 2026 har inte kommit än."]);
    }

    private static string Row(string month) => $"{month};PA;;SOC;INSATS;barn;A;7;";
}
