using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Tests.Intake;

[Collection("postgres")]
public class UploadListTests(PostgresFixture postgres)
{
    private const string Budget = "rapportmånad;länsdel;projekt;post;typ;sökt;beslutat;utfall;prognos\n2026-05;LB;SMV;K01;kostnad;;100;10;100\n";

    [Fact]
    public async Task Each_follower_sees_their_own_part_and_the_coordinator_what_needs_a_decision()
    {
        var database = await postgres.FreshDatabaseAsync();
        var (pitea, lulea) = (new District(database, "PA"), new District(database, "LB"));
        var first = await pitea.ReportAsync(Activity("2581", "2560"));
        var shorter = await pitea.ReportAsync(Activity("2581"));
        var budget = await lulea.ReportAsync(Budget);

        (await ListAsync(database, new UploadFilter())).ShouldBe([budget.Upload.Id, shorter.Upload.Id, first.Upload.Id]);
        (await ListAsync(database, new UploadFilter(Guid.NewGuid(), Mandate.ForDistrict("PA")))).ShouldBe([shorter.Upload.Id, first.Upload.Id]);
        (await ListAsync(database, new UploadFilter(Guid.NewGuid(), Mandate.From("PA", "kommun:2581")))).ShouldBeEmpty();
        (await ListAsync(database, new UploadFilter(Guid.NewGuid(), Mandate.County))).ShouldBeEmpty("no district is not every district");
        (await ListAsync(database, new UploadFilter(Troubled: true))).ShouldBe([shorter.Upload.Id]);
        (await ListAsync(database, new UploadFilter(Kind: ReportKind.Budget))).ShouldBe([budget.Upload.Id]);
        (await ListAsync(database, new UploadFilter(District: "PA", Status: UploadStatus.Published))).ShouldBe([first.Upload.Id]);
    }

    [Fact]
    public async Task A_file_that_waits_tells_which_months_it_is_about_and_the_gravest_findings_come_first()
    {
        var database = await postgres.FreshDatabaseAsync();
        var pitea = new District(database, "PA");
        var refused = await pitea.ReportAsync(Activity("2581") + "2026-06;PA;2581;SOC;STODSAMTAL;barn;K;1;\n2026-06;PA;2581;SOC;STODSAMTAL;barn;K;fel;\n");

        var contents = new UploadContents(pitea.Uploads, new OrganisationReader(database), TimeProvider.System);
        (await contents.ReadAsync(refused.Upload, default)).ShouldContain(new UploadPart("PA", new Month(2026, 5), 1));
        var findings = await pitea.Uploads.FindingsAsync(refused.Upload.Id, 1, default);
        findings.Shown.Single().Severity.ShouldBe(findings.Counts.Keys.Max());
        findings.Total.ShouldBe(refused.Findings.Count);
    }

    private static string Activity(params string[] towns) =>
        District.Header + string.Concat(towns.Select(t => $"2026-05;PA;{t};SOC;STODSAMTAL;barn;K;12;\n"));

    private static async Task<IEnumerable<Guid>> ListAsync(NpgsqlDataSource database, UploadFilter filter) =>
        (await new UploadReader(database).ListAsync(filter, 0, 50, default)).Select(u => u.Id);
}
