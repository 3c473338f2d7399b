using System.Text.Json;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Reports.Delivery;

/// <summary>What a person decides about a delivery that is in doubt or could not be sent. Each decision is logged with who and why.</summary>
public sealed class DeliveryDecision(NpgsqlDataSource database, INudge nudge, TimeProvider clock)
{
    /// <summary>Tries a letter again that did not arrive, as the delivery it is. Not for sign-in codes, which are erased.</summary>
    /// <returns>Whether it could not be sent.</returns>
    public async Task<bool> SendAgainAsync(Guid id, string who, string why, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var decided = await DecideAsync("""
            update reports.delivery set status = 'queued', next_attempt_at = @now, give_up_at = @giveUpAt, finished_at = null
            where id = @id and status = 'refused' and resent_at is null and purpose <> 'code'
            """, new { id, now, giveUpAt = now + BackOff.Lifetime(DeliveryPurpose.Report) }, "delivery sent again", id, who, why, cancel);
        if (decided) await nudge.NudgeAsync(Work.Delivery, id, cancel);
        return decided;
    }

    /// <summary>Records that it did arrive, as the recipient has said.</summary>
    /// <returns>Whether it stood in doubt.</returns>
    public Task<bool> ArrivedAsync(Guid id, string who, string why, CancellationToken cancel) => DecideAsync(
        "update reports.delivery set status = 'sent', finished_at = @now where id = @id and status = 'in_doubt' and resent_at is null",
        new { id, now = clock.GetUtcNow() }, "delivery confirmed", id, who, why, cancel);

    /// <summary>Records that it came back, as the sender's mailbox shows: what the relay took over, or may have, did not arrive.</summary>
    /// <param name="why">What the returned letter says.</param>
    /// <returns>Whether it stood as sent or in doubt.</returns>
    public Task<bool> BouncedAsync(Guid id, string who, string why, CancellationToken cancel) => DecideAsync(
        "update reports.delivery set status = 'refused', reason = 'bounced', error = @why, finished_at = @now where id = @id and status in ('sent', 'in_doubt') and resent_at is null and purpose <> 'code'",
        new { id, why, now = clock.GetUtcNow() }, "delivery bounced", id, who, why, cancel);

    /// <summary>Gives it up: the recipient was reached in another way, or need not be.</summary>
    /// <returns>Whether it was unfinished, in doubt or refused.</returns>
    public Task<bool> GiveUpAsync(Guid id, string who, string why, CancellationToken cancel) => DecideAsync(
        "update reports.delivery set status = 'cancelled', finished_at = @now where id = @id and status in ('queued', 'in_doubt', 'refused') and resent_at is null",
        new { id, now = clock.GetUtcNow() }, "delivery given up", id, who, why, cancel);

    private async Task<bool> DecideAsync(string sql, object parameters, string what, Guid id, string who, string why, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancel)) == 0) return false;
        await EventLog.AppendAsync(connection, who, what, id.ToString(), cancel, JsonSerializer.Serialize(new { why }));
        await transaction.CommitAsync(cancel);
        return true;
    }
}
