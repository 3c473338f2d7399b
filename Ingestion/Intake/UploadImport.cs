using System.Data;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Intake;

/// <summary>Reads one upload and publishes or refuses it. Safe to run any number of times, at once or after a crash: what is done is done once.</summary>
public sealed class UploadImport(
    NpgsqlDataSource database, OrganisationReader organisation, SubmissionPublisher publisher, TimeProvider clock, ILogger<UploadImport> log)
{
    /// <summary>Faults of its own after which an import gives up.</summary>
    public const int MaxFaults = 3;

    /// <summary>Attempts, killed ones included, after which an import gives up.</summary>
    public const int MaxAttempts = 25;

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
    private static Task<UploadRow?> BeginAsync(NpgsqlConnection connection, Guid id, CancellationToken cancel) =>
        connection.QuerySingleOrDefaultAsync<UploadRow?>(new CommandDefinition("""
            update smv.upload set status = 'reading', attempts = attempts + 1, step = 'reading', bytes_done = 0, rows_done = 0
            where id = @id and status in ('received', 'reading') and attempts < @MaxAttempts
              and (via = 'sample' or not exists (select from smv.setting where key = 'samples' and value = 'loading'))
            returning id, uploader, mandate_district as "District", scope, content, reason, approved or confirmed_at is not null as "Approved", review or via = 'web' as "Review", known_at as "KnownAt"
            """, new { id, MaxAttempts }, cancellationToken: cancel));

    private async Task ReadAndSettleAsync(NpgsqlConnection connection, UploadRow upload, CancellationToken cancel)
    {
        var today = Stockholm.In(upload.KnownAt ?? clock.GetUtcNow());
        var report = ReportReader.Read(
            upload.Content, await organisation.ReadAsync(cancel), Mandate.From(upload.District, upload.Scope),
            DateOnly.FromDateTime(today.DateTime), cancel);

        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var findings = report.Findings;
        var status = UploadStatus.Rejected;
        string[] holds = [];
        if (report.IsAcceptable)
        {
            var dropped = upload.Approved ? [] : await DroppedKeys.FindAsync(connection, report, upload.Scope, cancel);
            findings = [.. dropped, .. findings];
            holds = [.. upload is { Review: true, Approved: false } ? [Hold.Review] : Array.Empty<string>(), .. dropped.Count > 0 ? [Hold.DroppedKeys] : Array.Empty<string>()];
            status = holds.Length == 0 ? UploadStatus.Published : UploadStatus.AwaitingApproval;
        }
        if (status == UploadStatus.Published)
            await publisher.PublishAsync(connection, new PublishableUpload(upload.Id, upload.Uploader, upload.Scope, upload.Reason, upload.KnownAt), report, cancel);
        await FindingStore.ReplaceAsync(connection, upload.Id, findings, cancel);
        await connection.ExecuteAsync(new CommandDefinition("""
            update smv.upload set status = @status, kind = @kind, encoding = @Encoding, delimiter = @Delimiter, decimal_separator = @DecimalSeparator,
              row_count = @RowCount, finding_count = @Count, failure = null, finished_at = now(), step = null,
              holds = @holds, waits_since = case when @status = 'awaiting_approval' then now() end
            where id = @Id
            """,
            new
            {
                upload.Id, status, holds, kind = (short?)report.Kind, report.Dialect?.Encoding, report.Dialect?.Delimiter,
                report.Dialect?.DecimalSeparator, report.RowCount, findings.Count,
            }, cancellationToken: cancel));
        await transaction.CommitAsync(cancel);
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

    private sealed record UploadRow(
        Guid Id, string Uploader, string? District, string Scope, byte[] Content, string? Reason, bool Approved, bool Review, DateTimeOffset? KnownAt);
}
