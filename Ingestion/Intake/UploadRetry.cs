using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Intake;

/// <summary>Tries an upload again that was given up for faults of the system's own.</summary>
public sealed class UploadRetry(NpgsqlDataSource database, INudge nudge)
{
    /// <returns>Whether it had failed and now is read again.</returns>
    public async Task<bool> RetryAsync(Guid id, string actor, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var again = await connection.ExecuteAsync(new CommandDefinition("""
            update smv.upload set status = 'received', attempts = 0, faults = 0, failure = null, finished_at = null, next_attempt_at = now()
            where id = @id and status = 'failed'
            """, new { id }, cancellationToken: cancel)) == 1;
        if (again) await EventLog.AppendAsync(connection, actor, "upload tried again", id.ToString(), cancel);
        await transaction.CommitAsync(cancel);
        if (again) await nudge.NudgeAsync(Work.Import, id, cancel);
        return again;
    }
}
