using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Intake;

/// <summary>A person's word on an upload that waits: publish it, or take it back.</summary>
public sealed class UploadDecision(NpgsqlDataSource database, INudge nudge)
{
    /// <returns>Whether it waited and now goes on.</returns>
    public async Task<bool> ApproveAsync(Guid id, string actor, string? reason, CancellationToken cancel)
    {
        var decided = await DecideAsync(id, actor, "upload approved", """
            update smv.upload set status = 'received', approved = true, reason = coalesce(nullif(@reason, ''), reason), finished_at = null, next_attempt_at = now()
            where id = @id and status = 'awaiting_approval'
            """, reason, cancel);
        if (decided) await nudge.NudgeAsync(Work.Import, id, cancel);
        return decided;
    }

    /// <returns>Whether it waited and now is withdrawn.</returns>
    public Task<bool> WithdrawAsync(Guid id, string actor, string? reason, CancellationToken cancel) =>
        DecideAsync(id, actor, "upload withdrawn", """
            update smv.upload set status = 'withdrawn', reason = coalesce(nullif(@reason, ''), reason), finished_at = now()
            where id = @id and status = 'awaiting_approval'
            """, reason, cancel);

    private async Task<bool> DecideAsync(Guid id, string actor, string what, string sql, string? reason, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var changed = await connection.ExecuteAsync(new CommandDefinition(sql, new { id, reason }, cancellationToken: cancel));
        if (changed == 1) await EventLog.AppendAsync(connection, actor, what, id.ToString(), cancel);
        await transaction.CommitAsync(cancel);
        return changed == 1;
    }
}
