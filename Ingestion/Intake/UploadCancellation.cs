using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Intake;

/// <summary>Stops an upload that is not settled. An import that runs notices within a second and rolls back; one that has published wins.</summary>
public sealed class UploadCancellation(NpgsqlDataSource database)
{
    /// <returns>Whether it was on its way and now is cancelled.</returns>
    public async Task<bool> CancelAsync(Guid id, string actor, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var cancelled = await connection.ExecuteAsync(new CommandDefinition("""
            update smv.upload set status = 'cancelled', holds = '{}', step = null, finished_at = now()
            where id = @id and status in ('received', 'reading', 'awaiting_approval')
            """, new { id }, cancellationToken: cancel)) == 1;
        if (cancelled) await EventLog.AppendAsync(connection, actor, "upload cancelled", id.ToString(), cancel);
        await transaction.CommitAsync(cancel);
        return cancelled;
    }
}
