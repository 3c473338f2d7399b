using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>The coordinator's word on whether an explanation may be read by everyone who reads the figures.</summary>
public sealed class ExplanationRelease(NpgsqlDataSource database)
{
    /// <param name="seen">The words that were read: its sender may have written others since, and those nobody has looked at.</param>
    /// <returns>Whether it was there with these words and not yet released; one that was declined is no longer.</returns>
    public Task<bool> ReleaseAsync(Guid upload, string rule, string seen, string actor, CancellationToken cancel) => ChangeAsync(upload, rule, actor, seen, "explanation released", """
        update smv.explanation set released_by = @actor, released_at = now(), declined_by = null, declined_at = null, declined_because = null
        where upload_id = @upload and rule = @rule and released_at is null and text = @words
        """, cancel);

    /// <returns>Whether it was released and no longer is.</returns>
    public Task<bool> TakeBackAsync(Guid upload, string rule, string actor, CancellationToken cancel) => ChangeAsync(upload, rule, actor, null, "explanation taken back", """
        update smv.explanation set released_by = null, released_at = null
        where upload_id = @upload and rule = @rule and released_at is not null
        """, cancel);

    /// <param name="because">What the sender reads.</param>
    /// <returns>Whether it was there, neither released nor declined before.</returns>
    public Task<bool> DeclineAsync(Guid upload, string rule, string actor, KeptText because, CancellationToken cancel) => ChangeAsync(upload, rule, actor, because.Text, "explanation declined", """
        update smv.explanation set declined_by = @actor, declined_at = now(), declined_because = @words
        where upload_id = @upload and rule = @rule and released_at is null and declined_at is null
        """, cancel);

    private async Task<bool> ChangeAsync(Guid upload, string rule, string actor, string? words, string what, string sql, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var changed = await connection.ExecuteAsync(new CommandDefinition(sql, new { upload, rule, actor, words }, cancellationToken: cancel));
        if (changed == 1) await EventLog.AppendAsync(connection, actor, what, $"{upload} {rule}", cancel);
        await transaction.CommitAsync(cancel);
        return changed == 1;
    }
}
