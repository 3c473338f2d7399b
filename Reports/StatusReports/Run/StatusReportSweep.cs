using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Reports.StatusReports.Run;

/// <summary>Nudges reports that are neither finished nor failed: their nudge was lost, their process killed, or a fault waits for its next try.</summary>
public sealed class StatusReportSweep(NpgsqlDataSource database, INudge nudge)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var id in await UnfinishedAsync(cancel)) await nudge.NudgeAsync(Work.StatusReport, id, cancel);
    }

    private async Task<IEnumerable<Guid>> UnfinishedAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QueryAsync<Guid>(new CommandDefinition("""
            select id from reports.status_report
            where status in ('queued', 'frozen') and next_attempt_at < now() - interval '15 seconds'
            order by requested_at
            """, cancellationToken: cancel));
    }
}
