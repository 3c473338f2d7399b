using Dapper;
using Npgsql;

namespace SmvInsights.Reports.Delivery;

/// <summary>What the sweep hands to <see cref="DeliverySender"/>: due and waiting, or left behind by a sender that is gone.</summary>
public sealed class DeliveryDue(NpgsqlDataSource database, MailPause pause, TimeProvider clock)
{
    /// <returns>Ids, the longest due first. One that is being sent right now may be among them; its sender holds the lock, so handing it over does no harm.</returns>
    public async Task<IReadOnlyList<Guid>> FindAsync(CancellationToken cancel)
    {
        var paused = await pause.SinceAsync(cancel) is not null;
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<Guid>(new CommandDefinition("""
            select id from reports.delivery
            where status = 'sending' or status = 'queued' and next_attempt_at <= @now and (purpose = 'code' or not @paused)
            order by next_attempt_at limit 500
            """, new { now = clock.GetUtcNow(), paused }, cancellationToken: cancel))).AsList();
    }
}
