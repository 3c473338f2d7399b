using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Reports.StatusReports.Run;

/// <summary>Gives a report that was given up another chance, as a person asks. What was frozen stays frozen.</summary>
public sealed class StatusReportRetry(NpgsqlDataSource database, INudge nudge)
{
    /// <returns>Whether it had failed and now is made anew.</returns>
    public async Task<bool> TryAgainAsync(Guid id, string who, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (await connection.ExecuteAsync(new CommandDefinition("""
            update reports.status_report
            set status = case when model is null then 'queued' else 'frozen' end, faults = 0, failure = null, finished_at = null, next_attempt_at = now()
            where id = @id and status = 'failed'
            """, new { id }, cancellationToken: cancel)) == 0) return false;
        await ForgetNoticeAsync(connection, id, cancel);
        await EventLog.AppendAsync(connection, who, "report tried again", id.ToString(), cancel);
        await transaction.CommitAsync(cancel);
        await nudge.NudgeAsync(Work.StatusReport, id, cancel);
        return true;
    }

    /// <summary>A second failure is news again.</summary>
    private static Task ForgetNoticeAsync(NpgsqlConnection connection, Guid id, CancellationToken cancel) => connection.ExecuteAsync(
        new CommandDefinition("delete from reports.told where about = 'report ' || @id::text || ' failed'", new { id }, cancellationToken: cancel));
}
