using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Storage;

namespace SmvInsights.Ingestion.Samples;

/// <summary>Takes the samples in through the real intake, in the order of their story, each known from the moment the manifest gives it. Killed at any point, it goes on where it was.</summary>
public sealed class SampleLoader(NpgsqlDataSource database, SubmissionIntake intake, UploadImport import, SampleProgress progress)
{
    /// <summary>
    /// Finds whether this is a fresh database to fill, or one whose filling was interrupted. If so, the imports of others wait from now on, so that
    /// the story keeps its order, and <see cref="SampleProgress"/> says how much is left.
    /// </summary>
    public async Task<bool> BeginAsync(SampleSet set, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var due = await connection.QuerySingleAsync<bool>(new CommandDefinition(
            "select coalesce((select value = 'loading' from smv.setting where key = 'samples'), not exists (select from smv.upload))",
            cancellationToken: cancel));
        if (!due) return false;
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into smv.setting (key, value) values ('demonstration', 'true'), ('samples', 'loading')
            on conflict (key) do update set value = excluded.value
            """, cancellationToken: cancel));
        await connection.ExecuteAsync(new CommandDefinition(EmbeddedSql.Of(typeof(SampleLoader), "story-duties"), cancellationToken: cancel));
        await connection.ExecuteAsync(new CommandDefinition(EmbeddedSql.Of(typeof(SampleLoader), "story-population"), cancellationToken: cancel));
        await connection.ExecuteAsync(new CommandDefinition(EmbeddedSql.Of(typeof(SampleLoader), "story-happenings"), cancellationToken: cancel));
        await connection.ExecuteAsync(new CommandDefinition(EmbeddedSql.Of(typeof(SampleLoader), "story-definitions"), cancellationToken: cancel));
        await connection.ExecuteAsync(new CommandDefinition(EmbeddedSql.Of(typeof(SampleLoader), "story-projects"), cancellationToken: cancel));
        progress.Report((await ReadSettledAsync(cancel)).Count, set.Samples.Count);
        return true;
    }

    /// <summary>Takes in what is not in yet.</summary>
    /// <exception cref="InvalidOperationException">A sample was not published: the sample data and the reader disagree.</exception>
    /// <exception cref="TimeoutException">A session that broke off in the middle of a sample has not ended yet; later it goes on.</exception>
    public async Task LoadAsync(SampleSet set, CancellationToken cancel)
    {
        var settled = await ReadSettledAsync(cancel);
        foreach (var sample in set.Samples.Where(s => !settled.Contains(s.ReceivedAt)))
        {
            await LoadAsync(set, sample, cancel);
            settled.Add(sample.ReceivedAt);
            progress.Report(settled.Count, set.Samples.Count);
        }
        await EndAsync("loaded", cancel);
    }

    /// <summary>Lets go of a filling that was interrupted and is not wanted any more, so that other imports need not wait for it.</summary>
    public Task AbandonAsync(CancellationToken cancel) => EndAsync("abandoned", cancel);

    /// <summary>The moments of the samples that are in.</summary>
    private async Task<HashSet<DateTimeOffset>> ReadSettledAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return [.. await connection.QueryAsync<DateTimeOffset>(new CommandDefinition(
            "select known_at from smv.upload where via = @Sample and status = @Published",
            new { Via.Sample, UploadStatus.Published }, cancellationToken: cancel))];
    }

    private async Task LoadAsync(SampleSet set, Sample sample, CancellationToken cancel)
    {
        var content = await set.ReadAsync(sample, cancel);
        var receipt = await intake.ReceiveAsync(
            new IncomingFile(sample.FileName, content, Via.Sample, null, sample.Uploader, sample.Mandate) { Reason = KeptText.Of(sample.Reason), KnownAt = sample.ReceivedAt },
            cancel);
        await import.RunAsync(receipt.Id, cancel);
        var status = await ReadStatusAsync(receipt.Id, cancel);
        if (status is UploadStatus.Received or UploadStatus.Reading)
            throw new TimeoutException($"The sample of {sample.ReceivedAt:O} is still {status}: the session that began it holds its lock.");
        if (status is not UploadStatus.Published) throw new InvalidOperationException($"The sample of {sample.ReceivedAt:O} is {status}, not published.");
    }

    private async Task<string> ReadStatusAsync(Guid upload, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<string>(new CommandDefinition(
            "select status from smv.upload where id = @upload", new { upload }, cancellationToken: cancel));
    }

    private async Task EndAsync(string outcome, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition(
            "update smv.setting set value = @outcome where key = 'samples' and value = 'loading'", new { outcome }, cancellationToken: cancel));
    }
}
