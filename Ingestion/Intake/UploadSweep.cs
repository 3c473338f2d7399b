using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Intake;

/// <summary>Finds uploads whose nudge was lost or whose import died, and gives up those that have been tried too often.</summary>
public sealed class UploadSweep(NpgsqlDataSource database)
{
    /// <returns>Ids to import now, oldest first. Some may be in progress elsewhere; the import's lock turns those away.</returns>
    public async Task<IReadOnlyList<Guid>> FindAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition("""
            update smv.upload set status = 'failed', failure = coalesce(failure, 'interrupted too often'), finished_at = now()
            where status = 'reading' and attempts >= @MaxAttempts
            """, new { UploadImport.MaxAttempts }, cancellationToken: cancel));
        return (await connection.QueryAsync<Guid>(new CommandDefinition("""
            select id from smv.upload
            where status in ('received', 'reading') and via <> 'sample' and next_attempt_at <= now()
            order by received_at limit 100
            """, cancellationToken: cancel))).AsList();
    }
}
