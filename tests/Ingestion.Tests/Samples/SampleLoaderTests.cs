using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Samples;

namespace SmvInsights.Ingestion.Tests.Samples;

[Collection("postgres")]
public sealed class SampleLoaderTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Interrupted_and_started_again_the_samples_are_in_once_and_their_history_reads_true()
    {
        await using var database = await postgres.FreshDatabaseAsync();
        var samples = SampleSet.In(SampleFolder.Path);
        await LoadUntilAsync(database, samples, done: 60);

        var again = LoaderOn(database);
        (await again.BeginAsync(samples, default)).ShouldBeTrue();
        await again.LoadAsync(samples, default);

        (await LoaderOn(database).BeginAsync(samples, default)).ShouldBeFalse();
        (await CountAsync(database, "select count(*) from smv.upload where status = 'published' and via = 'sample'")).ShouldBe(samples.Samples.Count);
        (await CountAsync(database, "select count(*) from smv.publication")).ShouldBe(samples.Samples.Count);
        (await CountAsync(database, "select count(*) from smv.submission where version > 2")).ShouldBe(0);

        // never sent
        (await VersionsAsync(database, 1, "KN", "2026-07-01", "2026-11-30")).ShouldBe(0);
        // two months late: not known at the turn of July, known a week later
        (await VersionsAsync(database, 1, "PA", "2026-05-01", "2026-08-01")).ShouldBe(0);
        (await VersionsAsync(database, 1, "PA", "2026-05-01", "2026-08-07")).ShouldBe(1);
        // sent with a fault and put right
        var counted = await ConversationsInBodenAsync(database, "2026-05-01");
        (await ConversationsInBodenAsync(database, "2026-05-20")).ShouldBe(counted / 2);
        (await CountAsync(database, "select count(*) from smv.submission where version = 2 and reason is not null and supersedes is not null")).ShouldBe(3);
        // the seed's own report
        (await CountAsync(database, "select sum(applied) / 100 from smv.budget_fact f join smv.submission s on s.id = f.submission_id where month = '2010-10-01'")).ShouldBe(760_000);
    }

    /// <summary>A session that broke off lives on in the server for a while, with its lock: until then the sample is late, not wrong.</summary>
    [Fact]
    public async Task A_sample_that_a_broken_session_still_holds_is_tried_again()
    {
        await using var database = await postgres.FreshDatabaseAsync();
        var (samples, loader) = (SampleSet.In(SampleFolder.Path), LoaderOn(database));
        (await loader.BeginAsync(samples, default)).ShouldBeTrue();
        var first = samples.Samples[0];
        var upload = await ServicesOn(database).GetRequiredService<SubmissionIntake>().ReceiveAsync(
            new IncomingFile(first.FileName, await samples.ReadAsync(first, default), Via.Sample, null, first.Uploader, first.Mandate) { KnownAt = first.ReceivedAt }, default);
        await using var broken = await database.OpenConnectionAsync();
        await broken.ExecuteAsync("select pg_advisory_lock(@key)", new { key = BitConverter.ToInt64(upload.Id.ToByteArray(), 8) });

        await Should.ThrowAsync<TimeoutException>(loader.LoadAsync(samples, default));

        await broken.ExecuteAsync("select pg_advisory_unlock_all()");
        await LoadUntilAsync(database, samples, done: 2);
        (await CountAsync(database, "select count(*) from smv.upload where status = 'published' and attempts = 1")).ShouldBeGreaterThan(1);
    }

    /// <summary>Stops at once after some files, as a kill would.</summary>
    private static async Task LoadUntilAsync(NpgsqlDataSource database, SampleSet samples, int done)
    {
        var progress = new SampleProgress();
        using var stop = new CancellationTokenSource();
        var loader = LoaderOn(database, progress);
        (await loader.BeginAsync(samples, default)).ShouldBeTrue();
        progress.Now.IsReady.ShouldBeFalse();
        var loading = loader.LoadAsync(samples, stop.Token);
        while (progress.Now.Done < done && !loading.IsCompleted) await Task.Delay(5);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(loading);
    }

    private static SampleLoader LoaderOn(NpgsqlDataSource database, SampleProgress? progress = null) => ServicesOn(database, progress).GetRequiredService<SampleLoader>();

    private static ServiceProvider ServicesOn(NpgsqlDataSource database, SampleProgress? progress = null)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System).AddSingleton<INudge, NoNudge>().AddSingleton(database).AddIngestion();
        if (progress is not null) services.AddSingleton(progress);
        return services.BuildServiceProvider();
    }

    private static Task<long> VersionsAsync(NpgsqlDataSource database, int kind, string district, string month, string asKnownAt) =>
        CountAsync(database, $"""
            select count(*) from smv.submission s join smv.district d on d.id = s.district_id
            where kind = {kind} and code = '{district}' and month = '{month}' and known @> '{asKnownAt}'::timestamptz
            """);

    private static Task<long> ConversationsInBodenAsync(NpgsqlDataSource database, string asKnownAt) =>
        CountAsync(database, $"""
            select sum(low) from smv.activity_month a join smv.submission s on s.id = a.submission_id
              join smv.indicator i on i.id = a.indicator_id join smv.municipality m on m.id = a.municipality_id
            where i.code = 'STODSAMTAL' and m.code = '2582' and s.month = '2026-03-01' and known @> '{asKnownAt}'::timestamptz
            """);

    private static async Task<long> CountAsync(NpgsqlDataSource database, string sql)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.QuerySingleAsync<long>(sql);
    }

    /// <summary>The samples are imported by their loader; nothing may ask a job to.</summary>
    private sealed class NoNudge : INudge
    {
        public Task NudgeAsync(Work work, Guid id, CancellationToken cancel) => throw new InvalidOperationException("A sample asked for a job.");
    }
}
