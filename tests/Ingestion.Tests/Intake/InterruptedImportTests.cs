using System.Diagnostics;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Publishing;

namespace SmvInsights.Tests.Intake;

[Collection("postgres")]
public class InterruptedImportTests(PostgresFixture postgres)
{
    [Fact]
    public async Task An_import_cancelled_while_it_writes_shows_how_far_it_came_and_leaves_nothing()
    {
        var database = await postgres.FreshDatabaseAsync();
        var lulea = new District(database, "LB");
        await lulea.ReportAsync(BigReport.Of(months: 2, count: 1));
        var before = await FactsAsync(lulea);
        var upload = (await lulea.SendAsync(BigReport.Of(months: 120, count: 7))).Id;

        // somebody else's publication holds the import where its facts are written and its versions are not
        await using var other = await database.OpenConnectionAsync();
        await using var publishing = await other.BeginTransactionAsync();
        await PublicationLock.TakeAsync(other, default);
        var import = lulea.Import.RunAsync(upload, default);
        var shown = await UntilAsync(async () => (await lulea.FindAsync(upload)).Upload, u => u.Step == "writing");
        shown.ShouldSatisfyAllConditions(u => u.Status.ShouldBe(UploadStatus.Reading), u => u.RowsDone.ShouldBe(120 * BigReport.RowsAMonth), u => u.BytesDone.ShouldBe(u.ByteCount));

        var waited = Stopwatch.StartNew();
        (await new UploadCancellation(database).CancelAsync(upload, "Lena", default)).ShouldBeTrue();
        await import;
        waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1.5));
        (await lulea.FindAsync(upload)).ShouldSatisfyAllConditions(d => d.Upload.Status.ShouldBe(UploadStatus.Cancelled), d => d.Upload.Step.ShouldBeNull(), d => d.Submissions.ShouldBeEmpty());
        (await FactsAsync(lulea)).ShouldBe(before);
        await publishing.RollbackAsync();

        await lulea.Import.RunAsync(upload, default);
        (await lulea.FindAsync(upload)).Upload.Status.ShouldBe(UploadStatus.Cancelled, "it stays so");
    }

    [Fact]
    public async Task Cancelling_and_publishing_at_the_same_moment_has_one_winner()
    {
        var database = await postgres.FreshDatabaseAsync();
        var lulea = new District(database, "LB");
        for (var month = 1; month <= 12; month++)
        {
            var upload = (await lulea.SendAsync($"{District.Header}2025-{month:00};LB;2580;SOC;STODSAMTAL;barn;K;{month};\n")).Id;
            var import = lulea.Import.RunAsync(upload, default);
            await Task.Delay(Random.Shared.Next(40));
            var cancelled = await new UploadCancellation(database).CancelAsync(upload, "Lena", default);
            await import;
            var details = await lulea.FindAsync(upload);
            details.Upload.Status.ShouldBe(cancelled ? UploadStatus.Cancelled : UploadStatus.Published);
            details.Submissions.Count.ShouldBe(cancelled ? 0 : 1);
        }
    }

    [Fact]
    public async Task Ten_at_once_have_all_written_their_rows_while_an_eleventh_publishes()
    {
        var database = await postgres.FreshDatabaseAsync();
        var lulea = new District(database, "LB");
        var uploads = new List<Guid>();
        for (var n = 0; n < 10; n++) uploads.Add((await lulea.SendAsync(BigReport.Of(months: 12, count: 1, firstYear: 2006 + n))).Id);

        await using var other = await database.OpenConnectionAsync();
        await using var publishing = await other.BeginTransactionAsync();
        await PublicationLock.TakeAsync(other, default);
        var imports = uploads.Select(u => lulea.Import.RunAsync(u, default)).ToList();
        await UntilAsync(() => lulea.CountAsync("pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())"), waiting => waiting == 10);
        await publishing.RollbackAsync();
        await Task.WhenAll(imports);

        foreach (var upload in uploads) (await lulea.FindAsync(upload)).Upload.Status.ShouldBe(UploadStatus.Published);
        (await lulea.CountAsync("smv.publication")).ShouldBe(10);
        (await lulea.CountAsync("smv.activity_fact")).ShouldBe(10 * 12 * BigReport.RowsAMonth);
    }

    [Fact]
    public async Task What_failed_for_the_systems_own_faults_is_tried_again_when_somebody_says_so()
    {
        var database = await postgres.FreshDatabaseAsync();
        var lulea = new District(database, "LB");
        var upload = (await lulea.SendAsync(BigReport.Of(months: 1, count: 1))).Id;
        var retry = new UploadRetry(database, lulea);
        (await retry.RetryAsync(upload, "Lena", default)).ShouldBeFalse("it has not failed");
        await using (var broken = database.CreateCommand("update smv.upload set status = 'failed', faults = 3, attempts = 25, failure = 'IOException', finished_at = now()")) await broken.ExecuteNonQueryAsync();

        (await retry.RetryAsync(upload, "Lena", default)).ShouldBeTrue();
        (await lulea.ImportAsync(upload)).Upload.ShouldSatisfyAllConditions(u => u.Status.ShouldBe(UploadStatus.Published), u => u.Failure.ShouldBeNull());
    }

    private static async Task<(long, long, long)> FactsAsync(District district) =>
        (await district.CountAsync("smv.activity_fact"), await district.CountAsync("smv.activity_month"), await district.CountAsync("smv.submission"));

    private static async Task<T> UntilAsync<T>(Func<Task<T>> look, Func<T, bool> seen)
    {
        for (var patience = 0; patience < 600; patience++)
        {
            var now = await look();
            if (seen(now)) return now;
            await Task.Delay(50);
        }
        throw new TimeoutException("It was never seen.");
    }
}
