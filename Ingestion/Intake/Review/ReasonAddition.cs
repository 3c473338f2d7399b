using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>Says afterwards why a published version replaced another, where nobody did when it was sent. Once: what is said stands.</summary>
public sealed class ReasonAddition(NpgsqlDataSource database)
{
    /// <returns>Whether it was published without a reason and now has this one.</returns>
    public async Task<bool> AddAsync(Guid id, string actor, KeptText reason, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var added = await connection.ExecuteAsync(new CommandDefinition(
            "update smv.upload set reason = @Text where id = @id and status = 'published' and coalesce(reason, '') = ''",
            new { id, reason.Text }, cancellationToken: cancel)) == 1;
        if (added)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "update smv.submission set reason = @Text where upload_id = @id and reason is null", new { id, reason.Text }, cancellationToken: cancel));
            await EventLog.AppendAsync(connection, actor, "reason added", id.ToString(), cancel);
        }
        await transaction.CommitAsync(cancel);
        return added;
    }
}
