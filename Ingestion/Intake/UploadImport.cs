using System.Data;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Intake;

/// <summary>Reads one upload and publishes or refuses it. Safe to run any number of times, at once or after a crash: what is done is done once.</summary>
public sealed class UploadImport(
    NpgsqlDataSource database, SubmissionPublisher publisher, TimeProvider clock, ILogger<UploadImport> log)
{
    /// <summary>Faults of its own after which an import gives up.</summary>
    public const int MaxFaults = 3;

    /// <summary>Attempts, killed ones included, after which an import gives up.</summary>
    public const int MaxAttempts = 25;

    private readonly UploadSettlement _settlement = new(publisher);

    /// <exception cref="NpgsqlException">The database is away; the attempt is counted and the sweep tries again.</exception>
    public async Task RunAsync(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (!await UploadLock.TryTakeAsync(connection, id, cancel)) return;
        try
        {
            if (await BeginAsync(connection, id, cancel) is { } upload) await ReadAndSettleAsync(connection, upload, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Import of upload {Upload} failed and will be tried again", id);
            await RecordFaultAsync(id, fault, cancel);
            throw;
        }
        finally
        {
            if (connection.State == ConnectionState.Open) await UploadLock.ReleaseAsync(connection, id);
        }
    }

    /// <summary>Commits the attempt before anything is read, so that a crash leaves its trace. While the samples load, their history comes first.</summary>
    private static Task<ImportedUpload?> BeginAsync(NpgsqlConnection connection, Guid id, CancellationToken cancel) =>
        connection.QuerySingleOrDefaultAsync<ImportedUpload?>(new CommandDefinition("""
            update smv.upload set status = 'reading', attempts = attempts + 1, step = 'reading', bytes_done = 0, rows_done = 0
            where id = @id and status in ('received', 'reading') and attempts < @MaxAttempts
              and (via = 'sample' or not exists (select from smv.setting where key = 'samples' and value = 'loading'))
            returning id, via, uploader, mandate_district as "District", scope, content, nullif(reason, '') as "Reason", review,
              case when confirmed_at is not null then difference::text end as "Seen", approved_at is not null as "Approved", known_at as "KnownAt"
            """, new { id, MaxAttempts }, cancellationToken: cancel));

    private async Task ReadAndSettleAsync(NpgsqlConnection connection, ImportedUpload upload, CancellationToken cancel)
    {
        await using var watch = new ImportWatch(database, upload.Id, clock, cancel);
        try
        {
            var stamp = await OrganisationStamp.ReadAsync(connection, watch.Token);
            var snapshot = await OrganisationReader.ReadAsync(connection, watch.Token);
            var today = Stockholm.In(upload.KnownAt ?? clock.GetUtcNow());
            var report = ReportReader.Read(
                upload.Content, snapshot, Mandate.From(upload.District, upload.Scope), DateOnly.FromDateTime(today.DateTime), watch.Token, watch);
            await _settlement.SettleAsync(connection, upload, report, snapshot, stamp, watch, cancel);
        }
        catch (Exception) when (watch.IsCancelled)
        {
            log.LogInformation("Import of upload {Upload} was cancelled", upload.Id);
        }
    }

    private async Task RecordFaultAsync(Guid id, Exception fault, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition("""
            update smv.upload set faults = faults + 1, failure = @failure,
              next_attempt_at = now() + faults * faults * interval '20 seconds' + interval '5 seconds',
              status = case when faults + 1 >= @MaxFaults then 'failed' else status end,
              finished_at = case when faults + 1 >= @MaxFaults then now() end
            where id = @id and status = 'reading'
            """, new { id, failure = fault.GetType().Name, MaxFaults }, cancellationToken: cancel));
    }
}
