using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>The coordinator's word on whether an explanation may be read by everyone who reads the figures.</summary>
public sealed class ExplanationRelease(NpgsqlDataSource database)
{
    /// <returns>Whether it was there and not yet released.</returns>
    public Task<bool> ReleaseAsync(Guid upload, string rule, string actor, CancellationToken cancel) => ChangeAsync(upload, rule, actor, "explanation released", """
        update smv.explanation set released_by = @actor, released_at = now()
        where upload_id = @upload and rule = @rule and released_at is null
        """, cancel);

    /// <returns>Whether it was released and no longer is.</returns>
    public Task<bool> TakeBackAsync(Guid upload, string rule, string actor, CancellationToken cancel) => ChangeAsync(upload, rule, actor, "explanation taken back", """
        update smv.explanation set released_by = null, released_at = null
        where upload_id = @upload and rule = @rule and released_at is not null
        """, cancel);

    private async Task<bool> ChangeAsync(Guid upload, string rule, string actor, string what, string sql, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var changed = await connection.ExecuteAsync(new CommandDefinition(sql, new { upload, rule, actor }, cancellationToken: cancel));
        if (changed == 1) await EventLog.AppendAsync(connection, actor, what, $"{upload} {rule}", cancel);
        await transaction.CommitAsync(cancel);
        return changed == 1;
    }
}
