using System.Text;
using Npgsql;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Storage;

namespace SmvInsights.Tests.Intake;

[Collection("postgres")]
public class UploadStoryTests(PostgresFixture postgres)
{
    private const string May = District.Header + "2026-05;PA;2581;SOC;STODSAMTAL;barn;K;12;\n2026-05;PA;2560;SOC;STODSAMTAL;barn;K;7;\n";

    [Fact]
    public async Task A_clean_file_is_published_and_the_same_bytes_again_are_the_same_upload()
    {
        var pitea = new District(await postgres.FreshDatabaseAsync(), "PA");
        var details = await pitea.ReportAsync(May);
        details.Upload.Status.ShouldBe(UploadStatus.Published);
        details.Submissions.Single().Version.ShouldBe(1);
        pitea.Nudged.ShouldBe([details.Upload.Id]);

        var again = await pitea.SendAsync(May);
        again.ShouldBe(new Receipt(details.Upload.Id, Reception.AlreadyHere));
        (await pitea.CurrentAsync()).ShouldBe(["2026-05 STODSAMTAL 19"]);
        (await pitea.CountAsync("smv.activity_month")).ShouldBe(2);
    }

    [Fact]
    public async Task A_correction_becomes_a_new_version_and_the_first_bytes_count_as_new_after_it()
    {
        var pitea = new District(await postgres.FreshDatabaseAsync(), "PA");
        var first = await pitea.ReportAsync(May);
        var second = await pitea.ReportAsync(May.Replace(";12;", ";14;"));
        second.Submissions.Single().ShouldSatisfyAllConditions(s => s.Version.ShouldBe(2), s => s.Supersedes.ShouldBe(first.Submissions.Single().Id));
        (await pitea.CurrentAsync()).ShouldBe(["2026-05 STODSAMTAL 21"]);

        var third = await pitea.ReportAsync(May);
        third.Upload.Id.ShouldNotBe(first.Upload.Id, "what it published is superseded, so it is news again");
        (await pitea.CurrentAsync()).ShouldBe(["2026-05 STODSAMTAL 19"]);
    }

    [Fact]
    public async Task A_file_that_drops_series_waits_until_somebody_says_yes()
    {
        var pitea = new District(await postgres.FreshDatabaseAsync(), "PA");
        await pitea.ReportAsync(May);
        var shorter = await pitea.ReportAsync(District.Header + "2026-05;PA;2581;SOC;STODSAMTAL;barn;K;12;\n");
        shorter.Upload.Status.ShouldBe(UploadStatus.AwaitingApproval);
        shorter.Findings.ShouldContain(f => f.Message.Sv.Contains("Älvsbyn"));
        (await pitea.CurrentAsync()).ShouldBe(["2026-05 STODSAMTAL 19"]);

        (await pitea.ConfirmAsync(shorter.Upload.Id)).ShouldBe(Decided.NeedsReason);
        (await pitea.ConfirmAsync(shorter.Upload.Id, "Älvsbyn rapporterar själv")).ShouldBe(Decided.Done);
        await pitea.Import.RunAsync(shorter.Upload.Id, default);
        (await pitea.CurrentAsync()).ShouldBe(["2026-05 STODSAMTAL 12"]);
        (await pitea.Decisions.WithdrawAsync(shorter.Upload.Id, "Test", null, default)).ShouldBeFalse("it is published");
    }

    [Fact]
    public async Task Nothing_of_a_refused_file_is_in_the_facts_but_its_bytes_and_findings_are_kept()
    {
        var pitea = new District(await postgres.FreshDatabaseAsync(), "PA");
        var details = await pitea.ReportAsync(May + "2026-05;LB;;POL;POLISANMALAN;vuxen_utsatt;K;1E+05;\n");
        details.Upload.Status.ShouldBe(UploadStatus.Rejected);
        details.Findings.ShouldNotBeEmpty();
        (await pitea.Uploads.ContentAsync(details.Upload.Id, default)).ShouldNotBeNull();
        (await pitea.CountAsync("smv.activity_fact")).ShouldBe(0);
        (await pitea.CountAsync("smv.submission")).ShouldBe(0);
    }

    [Fact]
    public async Task A_personal_number_stops_the_file_before_anything_of_it_is_stored()
    {
        var database = await postgres.FreshDatabaseAsync();
        var pitea = new District(database, "PA");
        var receipt = await pitea.SendAsync(District.Header + "2026-05;PA;2581;SOC;STODSAMTAL;barn;K;12;gäller 19811218-9876\n", "lista 811218-9876.csv");
        receipt.Reception.ShouldBe(Reception.Refused);

        var details = await pitea.FindAsync(receipt.Id);
        details.Upload.ShouldSatisfyAllConditions(
            u => u.Status.ShouldBe(UploadStatus.Rejected), u => u.FileName.ShouldBeNull(), u => u.Sha256.ShouldBeNull());
        details.Findings.ShouldContain(f => f.Line == 2 && f.Column == 9);
        (await pitea.Uploads.ContentAsync(receipt.Id, default)).ShouldBeNull();
        (await DumpAsync(database)).ShouldNotContain("811218");
    }

    [Theory]
    [InlineData("%PDF-1.7 811218", "G003")]
    [InlineData("PK\u0003\u0004 a workbook, perhaps with a password", "G002")]
    [InlineData("Rar!\0 something packed", "G004")]
    public async Task What_cannot_be_looked_through_is_refused_and_no_byte_of_it_is_stored(string content, string rule)
    {
        var database = await postgres.FreshDatabaseAsync();
        var pitea = new District(database, "PA");
        var receipt = await pitea.SendAsync(content, "rapport.pdf");
        receipt.Reception.ShouldBe(Reception.Refused);
        pitea.Nudged.ShouldBeEmpty();

        var details = await pitea.FindAsync(receipt.Id);
        details.Upload.ShouldSatisfyAllConditions(
            u => u.Status.ShouldBe(UploadStatus.Rejected), u => u.FileName.ShouldBe("rapport.pdf"), u => u.Sha256.ShouldBeNull());
        details.Findings.Single().Rule.ShouldBe(rule);
        (await pitea.Uploads.ContentAsync(receipt.Id, default)).ShouldBeNull();
        (await DumpAsync(database)).ShouldNotContain(content[^6..]);
    }

    [Fact]
    public async Task Two_imports_of_one_upload_at_once_publish_it_once()
    {
        var pitea = new District(await postgres.FreshDatabaseAsync(), "PA");
        var receipt = await pitea.SendAsync(May);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => pitea.Import.RunAsync(receipt.Id, default)));
        (await pitea.CountAsync("smv.submission")).ShouldBe(1);
        (await pitea.CountAsync("smv.activity_fact")).ShouldBe(2);
    }

    [Fact]
    public async Task Uploads_wait_while_the_samples_load_their_history()
    {
        var database = await postgres.FreshDatabaseAsync();
        await using (var loading = database.CreateCommand("insert into smv.setting values ('samples', 'loading')")) await loading.ExecuteNonQueryAsync();
        var pitea = new District(database, "PA");
        (await pitea.ReportAsync(May)).Upload.Status.ShouldBe(UploadStatus.Received);
        (await new UploadSweep(database).FindAsync(default)).Count.ShouldBe(1, "the sweep brings it back");
    }

    private static async Task<string> DumpAsync(NpgsqlDataSource database)
    {
        var text = new StringBuilder();
        foreach (var table in (string[])["smv.upload", "smv.finding", "smv.event"])
        {
            await using var command = database.CreateCommand($"select t::text from {table} t");
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync()) text.AppendLine(rows.GetString(0));
        }
        return text.ToString();
    }
}
