using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Deadlines;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Reminders;

/// <param name="District">Code, or <see cref="ReminderRecall.County"/> for one to the coordinator.</param>
/// <param name="Occasion">Key of an <see cref="Reminders.Occasion"/>.</param>
public sealed record SentReminder(string District, Month Month, string Occasion, string Recipient, Guid Delivery, DeliveryStatus Status, DateTimeOffset QueuedAt);

/// <param name="Month">The last month it is about.</param>
/// <param name="Districts">Codes of those it will be about, if nothing comes in before.</param>
public sealed record ComingReminder(Occasion Occasion, Month Month, IReadOnlyList<string> Districts);

/// <summary>Which reminders went, and which are next.</summary>
public sealed class ReminderReader(NpgsqlDataSource database, CompletenessReader completeness, TimeProvider clock)
{
    private const string SentSql = """
        select r.district as "District", r.month, r.occasion as "Occasion", d.recipient_name as "Recipient", d.id as "Delivery", replace(d.status, '_', '') as "Status",
          d.created_at as "QueuedAt"
        from reports.reminder r join reports.delivery d on d.id = r.delivery_id where r.month between @from and @to order by d.created_at desc, d.recipient_name limit 200
        """;

    /// <returns>The latest first.</returns>
    public async Task<IReadOnlyList<SentReminder>> SentAsync(Month from, Month to, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<SentReminder>(new CommandDefinition(SentSql, new { from, to }, cancellationToken: cancel))).AsList();
    }

    /// <returns>The earliest first; none while reminders are paused.</returns>
    public async Task<IReadOnlyList<ComingReminder>> ComingAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var settings = await ReminderSettings.ReadAsync(connection, cancel);
        if (settings.Paused) return [];
        var lacks = DistrictLacks.Of(await completeness.ReadAsync(DistrictLacks.QueryOn(Stockholm.Today(clock)), cancel));
        return [.. from lack in lacks
                   from occasion in ReminderPlan.Of(lack.Deadline, settings)
                   where occasion.Moment > clock.GetUtcNow()
                   group lack.District by (occasion, lack.Month) into same
                   orderby same.Key.occasion.Day
                   select new ComingReminder(same.Key.occasion, same.Key.Month, [.. same])];
    }

    public async Task<bool> ArePausedAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await ReminderSettings.ReadAsync(connection, cancel)).Paused;
    }
}
