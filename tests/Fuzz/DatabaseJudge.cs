using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmvInsights.Ingestion;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Tests.Corpus;

namespace SmvInsights.Fuzz;

/// <summary>Sends files through the real intake and import, and looks for half imports: an upload has all of its facts exactly when it is published.</summary>
internal sealed class DatabaseJudge : IAsyncDisposable, INudge
{
    private readonly PrivatePostgres _server;
    private readonly NpgsqlDataSource _database;
    private readonly string _folder;
    private readonly UploadImport _import;

    private DatabaseJudge(PrivatePostgres server, NpgsqlDataSource database, string folder)
    {
        (_server, _database, _folder) = (server, database, folder);
        _import = new(database, new SubmissionPublisher([]), new SameDay(), NullLogger<UploadImport>.Instance);
    }

    public static async Task<DatabaseJudge> StartAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"smv-fuzz-{Guid.NewGuid():N}");
        var server = await PrivatePostgres.StartAsync(folder, default, null, "fsync=off", "synchronous_commit=off", "full_page_writes=off");
        var database = NpgsqlDataSource.Create(server.ConnectionString);
        await using var services = new ServiceCollection().AddSingleton(_ => NpgsqlDataSource.Create(server.ConnectionString)).AddIngestion().BuildServiceProvider();
        await services.GetRequiredService<Migrator>().MigrateAsync(default);
        return new(server, database, folder);
    }

    /// <returns>A sentence, or <c>null</c> when nothing is wrong.</returns>
    public async Task<string?> FindFaultAsync(byte[] file)
    {
        try
        {
            var receipt = await new SubmissionIntake(_database, this).ReceiveAsync(new("fil.csv", file, Via.Api, null, "Fuzz", FileJudge.Sender), default);
            if (receipt.Reception == Reception.AlreadyHere) return null;
            if (receipt.Reception == Reception.Received) await _import.RunAsync(receipt.Id, default);
            return await CompareAsync(receipt.Id, file);
        }
        catch (Exception thrown)
        {
            return "Through the database: " + thrown;
        }
    }

    private async Task<string?> CompareAsync(Guid upload, byte[] file)
    {
        await using var connection = await _database.OpenConnectionAsync();
        var stored = await connection.QuerySingleAsync<Stored>("""
            with mine as (select id from smv.submission where upload_id = @upload)
            select status, content is not null as "HasContent", coalesce(finding_count, 0) as "Findings",
              (select count(*) from smv.activity_fact where submission_id in (select id from mine))
              + (select count(*) from smv.budget_fact where submission_id in (select id from mine))
              + (select count(*) from smv.milestone_fact where submission_id in (select id from mine)) as "Facts",
              (select coalesce(sum(low + high), 0) from smv.activity_fact where submission_id in (select id from mine))::bigint as "Sum",
              (select coalesce(sum(low + high), 0) from smv.activity_month where submission_id in (select id from mine))::bigint as "SumOfMonths"
            from smv.upload where id = @upload
            """, new { upload });
        return Fault(stored, WholeReading.Of(file, "fil.csv", FileJudge.Sender));
    }

    private static string? Fault(Stored stored, WholeReading reading)
    {
        if (reading.Verdict == Verdict.StoppedUnstored && (stored.Status != "rejected" || stored.HasContent)) return $"Was to be stopped, but is {stored.Status}";
        if (reading.Verdict == Verdict.Refused && stored.Status != "rejected") return $"Was to be refused, but is {stored.Status}";
        if (reading.Verdict == Verdict.Accepted && stored.Status is not ("published" or "awaiting_approval")) return $"Was to be accepted, but is {stored.Status}";
        var facts = stored.Status == "published" ? reading.Report!.RowCount : 0;
        if (stored.Facts != facts) return $"Is {stored.Status} with {stored.Facts} facts of {facts}";
        if (stored.Status != "published") return null;
        var sum = reading.Report!.Parts.Keys.Sum(part => reading.Report.ActivityOf(part).Sum(row => (long)row.Low + row.High));
        return stored.Sum != sum || stored.SumOfMonths != sum ? $"Sums to {stored.Sum} and {stored.SumOfMonths} instead of {sum}" : null;
    }

    public Task NudgeAsync(Work work, Guid id, CancellationToken cancel) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed record Stored(string Status, bool HasContent, int Findings, long Facts, long Sum, long SumOfMonths);

    private sealed class SameDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(WholeReading.Today.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
    }
}
