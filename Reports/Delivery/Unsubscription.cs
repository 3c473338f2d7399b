using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Organisation.Groups;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Delivery;

/// <summary>How a recipient stands to a group's report.</summary>
/// <param name="Allowed">Whether the group lets them unsubscribe, and the person is a recipient today.</param>
/// <param name="Off">Whether they have.</param>
public sealed record SubscriptionState(string Sv, string En, bool Allowed, bool Off)
{
    public Phrase Group => new(Sv, En);
}

/// <summary>What a recipient does with the link in the letter.</summary>
public sealed class Unsubscription(NpgsqlDataSource database, Unsubscribing unsubscribing, TimeProvider clock)
{
    /// <returns><c>null</c> when there is no such group any more.</returns>
    public async Task<SubscriptionState?> FindAsync(Subscription subscription, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QueryFirstOrDefaultAsync<SubscriptionState>(new CommandDefinition("""
            select n.name_sv as "Sv", n.name_en as "En", g.may_unsubscribe and r.id is not null as "Allowed", r.unsubscribed_at is not null as "Off"
            from smv.steering_group g
            join lateral (
              select name_sv, name_en from smv.steering_group_name where steering_group_id = g.id
              order by valid @> @today desc, lower(valid) desc nulls last limit 1) n on true
            left join smv.recipient r on r.steering_group_id = g.id and lower(r.email) = lower(@Email) and r.valid @> @today
            where g.code = @Group
            """, new { subscription.Group, subscription.Email, today = Stockholm.Today(clock) }, cancellationToken: cancel));
    }

    /// <summary>Takes the recipient off; a report to them that has not left stays.</summary>
    public async Task<Outcome> LeaveAsync(Subscription subscription, CancellationToken cancel)
    {
        var outcome = await unsubscribing.MarkAsync(subscription.Group, subscription.Email, off: true, by: null, cancel);
        if (outcome.Made is null) return outcome;
        await using var connection = await database.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition("""
            update reports.delivery d set status = 'cancelled', reason = 'unsubscribed', finished_at = @now
            from reports.status_report r join smv.steering_group g on g.id = r.steering_group_id
            where d.report_id = r.id and g.code = @Group and lower(d.recipient_email) = lower(@Email) and d.status = 'queued'
            """, new { subscription.Group, subscription.Email, now = clock.GetUtcNow() }, cancellationToken: cancel));
        return outcome;
    }

    public Task<Outcome> ReturnAsync(Subscription subscription, CancellationToken cancel) =>
        unsubscribing.MarkAsync(subscription.Group, subscription.Email, off: false, by: null, cancel);
}
