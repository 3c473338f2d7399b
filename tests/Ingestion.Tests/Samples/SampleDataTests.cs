using System.Diagnostics;
using System.Text.Json;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Samples;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Tests.Samples;

[Collection("postgres")]
public sealed class SampleDataTests(PostgresFixture postgres)
{
    [Fact]
    public void The_committed_files_are_what_the_generator_makes()
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(SampleFolder.Path, "make.mjs"), "--check"]) { RedirectStandardError = true })!;
        var complaint = node.StandardError.ReadToEnd();
        node.WaitForExit();
        node.ExitCode.ShouldBe(0, complaint);
    }

    [Fact]
    public async Task Every_sample_is_accepted_whatever_its_sender_saved_it_as()
    {
        var samples = SampleSet.In(SampleFolder.Path);
        var organisation = await OrganisationAsync();
        var dialects = new HashSet<(string, string)>();
        foreach (var sample in samples.Samples)
        {
            var report = await ReadAsync(samples, sample, organisation);
            report.Findings.Where(f => f.Severity == Severity.Error).ShouldBeEmpty(sample.Path);
            report.IsAcceptable.ShouldBeTrue(sample.Path);
            dialects.Add((report.Dialect!.Encoding, report.Dialect.Delimiter));
        }
        dialects.ShouldBe([
            ("utf-8", ";"), ("utf-8-bom", ";"), ("windows-1252", ";"), ("utf-16le", "\t"), ("utf-8", "\t"), ("utf-8", ",")], ignoreOrder: true);
    }

    [Fact]
    public async Task Every_refused_file_is_refused_for_its_own_reason_and_no_other()
    {
        var organisation = await OrganisationAsync();
        var folder = Path.Combine(SampleFolder.Path, "refused");
        var expected = JsonSerializer.Deserialize<Refused[]>(await File.ReadAllTextAsync(Path.Combine(folder, "expected.json")), JsonSerializerOptions.Web)!;
        var wrong = expected.Select(refused => (refused, Found: ErrorsIn(Path.Combine(folder, refused.File), refused, organisation)))
            .Where(r => !r.Found.SequenceEqual(r.refused.Findings))
            .Select(r => $"{r.refused.File}: {string.Join(", ", r.Found)}");
        wrong.ShouldBeEmpty();
        expected.Select(r => r.File).ShouldBe(Directory.GetFiles(folder, "*.csv").Select(Path.GetFileName)!, ignoreOrder: true);
    }

    [Fact]
    public async Task The_figures_hang_together_and_are_of_a_size_with_the_districts()
    {
        var organisation = await OrganisationAsync();
        var rows = await ActivityAsync(organisation);
        var indicators = organisation.Indicators.ToDictionary(i => i.Code, i => i.Id);
        long Sum(short district, Month month, string code) => rows[(district, month)].Where(r => r.Indicator == indicators[code]).Sum(r => (long)r.High);

        foreach (var (district, month) in rows.Keys)
        {
            rows[(district, month)].Select(r => r.Indicator).Distinct().Count().ShouldBe(indicators.Count, "a missing row means missing, so zeros are written out");
            Sum(district, month, "SKYDD_DYGN").ShouldBeGreaterThanOrEqualTo(Sum(district, month, "SKYDD_NY"));
            Sum(district, month, "AVSLUT_MAL").ShouldBeLessThanOrEqualTo(Sum(district, month, "INSATS") + 4);
            Sum(district, month, "HANVISNING").ShouldBeLessThan(Sum(district, month, "FRAGA_VALD"));
        }

        long Year(string district, int year, string code) =>
            rows.Keys.Where(k => k.Month.Year == year && organisation.Districts.Single(d => d.Code == district).Id == k.District).Sum(k => Sum(k.District, k.Month, code));
        foreach (var year in (int[])[2024, 2025])
        {
            var reports = new[] { "LB", "PA", "KN", "ON" }.Select(d => Year(d, year, "POLISANMALAN")).ToArray();
            reports.ShouldBe(reports.OrderDescending());
            reports.Sum().ShouldBeInRange(1000, 1800);
        }
        Year("LB", 2025, "FRAGA_VALD").ShouldBeGreaterThan(Year("LB", 2024, "FRAGA_VALD") * 3 / 2, "the question is asked more after the training of October 2024");
    }

    private async Task<OrganisationSnapshot> OrganisationAsync() =>
        await new OrganisationReader(await postgres.FreshDatabaseAsync()).ReadAsync(default);

    private static async Task<ReadReport> ReadAsync(SampleSet samples, Sample sample, OrganisationSnapshot organisation) =>
        ReportReader.Read(await samples.ReadAsync(sample, default), organisation, sample.Mandate, DateOnly.FromDateTime(sample.ReceivedAt.DateTime), default);

    private static List<Place> ErrorsIn(string file, Refused refused, OrganisationSnapshot organisation)
    {
        var content = File.ReadAllBytes(file);
        var mandate = refused.District == "LÄN" ? Mandate.County : Mandate.ForDistrict(refused.District);
        var personal = PersonalNumberScan.Find(content, refused.File);
        var findings = personal.Count > 0 ? personal : ReportReader.Read(content, organisation, mandate, new DateOnly(2026, 11, 21), default).Findings;
        return [.. findings.Where(f => f.Severity == Severity.Error).Select(f => new Place(f.Line, f.Column, f.Rule))];
    }

    /// <summary>The activity of the three years as it stands after the corrections.</summary>
    private static async Task<Dictionary<(short District, Month Month), List<ActivityRow>>> ActivityAsync(OrganisationSnapshot organisation)
    {
        var samples = SampleSet.In(SampleFolder.Path);
        var rows = new Dictionary<(short, Month), List<ActivityRow>>();
        foreach (var sample in samples.Samples.Where(s => s.ReceivedAt.Year > 2010))
            foreach (var part in (await ReadAsync(samples, sample, organisation)).Activity.GroupBy(r => (r.District, r.Month)))
                rows[part.Key] = [.. part];
        return rows;
    }

    private sealed record Refused(string File, string District, Place[] Findings);

    private sealed record Place(int Line, int Column, string Rule);
}
