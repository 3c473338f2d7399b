using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Samples;
using SmvInsights.Ingestion.Tests.Samples;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Tests.Validation.History;

[Collection("postgres")]
public sealed class SampleHistoryTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Three_believable_years_raise_few_warnings_and_each_for_something_that_happened()
    {
        var district = await ReportingDistrict.StartAsync(postgres);
        var samples = SampleSet.In(SampleFolder.Path);
        var told = new List<string>();
        foreach (var sample in samples.Samples)
        {
            var report = ReportReader.Read(
                await samples.ReadAsync(sample, default), district.Organisation, sample.Mandate, DateOnly.FromDateTime(sample.ReceivedAt.DateTime));
            told.AddRange((await district.FindingsAsync(report)).Concat(report.Findings)
                .Select(f => $"{f.Severity} {f.Rule} {sample.FileName}:{f.Line} {f.Message.Sv}"));
            await district.ReportAsync(report);
        }
        File.WriteAllLines("/tmp/rules-told.txt", told);
    }
}
