using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Samples;
using SmvInsights.Ingestion.Tests.Samples;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Tests.Validation.History;

[Collection("postgres")]
public sealed class SampleHistoryTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Three_years_of_believable_reports_raise_few_warnings_and_most_of_them_for_what_did_happen()
    {
        var warnings = await WarningsAsync();

        // what the samples tell of
        warnings.ShouldContain("B010 KN budget 202610.csv", "sheltered housing runs over its budget");
        warnings.ShouldContain("B016 Budget mar 2026 Piteå älvdal.csv", "an invoice on the wrong item");
        warnings.ShouldContain("A030 verksamhet_LB_2026-03.csv", "Boden's conversations counted twice");
        warnings.ShouldContain("A030 Verksamhet kv 3 2025 Piteå älvdal.csv", "the question is asked more after training");
        warnings.Count(w => w == "A031 Rapport verksamhet Östra Norrbotten jun 2026.csv").ShouldBe(2, "primary care had changed its journal system");
        warnings.ShouldContain("M014 milstolpar.csv", "the seminar of 2010 had no owner");

        warnings.CountBy(w => w[..4]).OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key} {r.Value}").ShouldBe(
            ["A030 5", "A031 3", "B010 1", "B012 1", "B016 1", "M014 1"], "of some 30 000 rows");
    }

    private async Task<List<string>> WarningsAsync()
    {
        var district = await ReportingDistrict.StartAsync(postgres);
        var samples = SampleSet.In(SampleFolder.Path);
        var warnings = new List<string>();
        foreach (var sample in samples.Samples)
        {
            var report = ReportReader.Read(
                await samples.ReadAsync(sample, default), district.Organisation, sample.Mandate, DateOnly.FromDateTime(sample.ReceivedAt.DateTime));
            warnings.AddRange((await district.FindingsAsync(report)).Where(f => f.Severity == Severity.Warning).Select(f => $"{f.Rule} {sample.FileName}"));
            await district.ReportAsync(report);
        }
        return warnings;
    }
}
