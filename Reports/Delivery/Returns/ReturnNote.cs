using Dapper;
using Npgsql;

namespace SmvInsights.Reports.Delivery.Returns;

/// <summary>Notes that a letter came back, as a person would.</summary>
public sealed class ReturnNote(NpgsqlDataSource database, DeliveryDecision decision)
{
    private const string Who = "system";

    /// <summary>May be told the same any number of times.</summary>
    /// <returns>Whether nothing is left to do about it; not for a letter that is none of ours, or whose own sending is not recorded yet.</returns>
    public async Task<bool> MakeAsync(ReturnedLetter returned, CancellationToken cancel)
    {
        if (await FindAsync(returned.MessageId, cancel) is not { } delivery) return false;
        if (!returned.GivenUp) return true;
        if (delivery.Status is DeliveryStatus.Queued or DeliveryStatus.Sending) return false;
        await decision.BouncedAsync(delivery.Id, Who, returned.Words, cancel);
        return true;
    }

    private async Task<Found?> FindAsync(string messageId, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<Found?>(new CommandDefinition(
            "select id, replace(status, '_', '') as Status from reports.delivery where message_id = @messageId", new { messageId }, cancellationToken: cancel));
    }

    private sealed record Found(Guid Id, DeliveryStatus Status);
}
