using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Typesetting;

namespace SmvInsights.Reports.StatusReports.Run;

/// <summary>Makes one report, step by step: frozen, typeset, handed over. Each step is committed and guarded by the report's status, so it may be killed and run again at any moment.</summary>
public sealed class StatusReportRun(
    NpgsqlDataSource database, StatusReportFreezer freezer, ITypesetter typesetter, ReportDeliveries deliveries, INudge nudge, ILogger<StatusReportRun> log)
{
    /// <summary>Faults after which a report is given up.</summary>
    public const int MaxFaults = 3;

    /// <summary>Does what is left to do; nothing when the report is finished, failed or in another process's hands.</summary>
    /// <exception cref="Exception">A transient fault: it is counted, and the sweep or the job tries again until there are <see cref="MaxFaults"/>.</exception>
    public async Task MakeAsync(Guid id, CancellationToken cancel)
    {
        await using var held = await ReportLock.TryTakeAsync(database, id, cancel);
        if (held is null) return;
        try
        {
            await StepThroughAsync(id, cancel);
        }
        catch (Exception fault) when (fault is TypesettingException or JsonException or UnknownGroupException)
        {
            log.LogError("Status report {Report} cannot be made: {Fault}", id, fault.GetType().Name);
            await FailAsync(id, fault.Message, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Status report {Report} failed and will be tried again", id);
            await RecordFaultAsync(id, fault, cancel);
            throw;
        }
    }

    private async Task StepThroughAsync(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (await BeginAsync(connection, id, cancel) is not { } report) return;
        var model = report.Model ?? await FreezeAsync(connection, id, cancel);
        var pages = await typesetter.TypesetAsync(model, cancel);
        var queued = await FinishAsync(connection, id, model, pages, cancel);
        foreach (var delivery in queued) await nudge.NudgeAsync(Work.Delivery, delivery, cancel);
    }

    /// <summary>Commits the attempt first, so that a crash leaves its trace.</summary>
    private static Task<Unfinished?> BeginAsync(NpgsqlConnection connection, Guid id, CancellationToken cancel) =>
        connection.QuerySingleOrDefaultAsync<Unfinished?>(new CommandDefinition("""
            update reports.status_report set attempts = least(attempts + 1, 32000)
            where id = @id and status in ('queued', 'frozen')
            returning model
            """, new { id }, cancellationToken: cancel));

    private async Task<string> FreezeAsync(NpgsqlConnection connection, Guid id, CancellationToken cancel)
    {
        var model = await freezer.FreezeAsync(id, cancel);
        var text = StatusReportJson.Write(model);
        await connection.ExecuteAsync(new CommandDefinition("""
            update reports.status_report
            set status = 'frozen', model = @text, model_sha256 = @hash, blocked = @blocked, publication = @Publication, known_at = @KnownAt
            where id = @id and status = 'queued'
            """, new { id, text, hash = StatusReportJson.Hash(text), blocked = model.Blocked?.Count ?? 0, model.Publication, model.KnownAt }, cancellationToken: cancel));
        return text;
    }

    /// <summary>The pages and a delivery for each recipient stand together or not at all.</summary>
    private async Task<IReadOnlyList<Guid>> FinishAsync(NpgsqlConnection connection, Guid id, string model, TypesetReport pages, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var send = await connection.QuerySingleAsync<bool>(new CommandDefinition("""
            update reports.status_report
            set status = 'ready', failure = null, finished_at = now(), page_count = @Pages,
              pdf = @Pdf, sha256 = @hash, archive_pdf = @Archive, archive_sha256 = @archiveHash
            where id = @id and status = 'frozen'
            returning send
            """,
            new { id, pages.Pages, pages.Pdf, pages.Archive, hash = SHA256.HashData(pages.Pdf), archiveHash = SHA256.HashData(pages.Archive) },
            cancellationToken: cancel));
        var queued = send ? await deliveries.QueueAsync(connection, id, StatusReportJson.Read(model), pages.Pdf.Length, cancel) : [];
        await transaction.CommitAsync(cancel);
        return queued;
    }

    private async Task RecordFaultAsync(Guid id, Exception fault, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var faults = await connection.QuerySingleOrDefaultAsync<int?>(new CommandDefinition("""
            update reports.status_report
            set faults = faults + 1, failure = @failure, next_attempt_at = now() + (faults + 1) * interval '20 seconds'
            where id = @id and status in ('queued', 'frozen')
            returning faults::int
            """, new { id, failure = fault.GetType().Name }, cancellationToken: cancel));
        if (faults >= MaxFaults) await FailAsync(id, fault.Message, cancel);
    }

    private async Task FailAsync(Guid id, string failure, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition("""
            update reports.status_report set status = 'failed', failure = @failure, finished_at = now()
            where id = @id and status in ('queued', 'frozen')
            """, new { id, failure }, cancellationToken: cancel));
    }

    private sealed record Unfinished(string? Model);
}
