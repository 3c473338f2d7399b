using System.Globalization;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Reports.Delivery;

/// <summary>Stops all mail but sign-in codes, as a person decides. What is queued meanwhile waits; what is being sent at that moment goes.</summary>
public sealed class MailPause(NpgsqlDataSource database, TimeProvider clock)
{
    private const string Key = "mail.paused_since";

    /// <returns>Since when mail is paused; <c>null</c> when it goes.</returns>
    public async Task<DateTimeOffset?> SinceAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var since = await connection.QuerySingleOrDefaultAsync<string?>(new CommandDefinition("select value from smv.setting where key = @Key", new { Key }, cancellationToken: cancel));
        return since is null ? null : DateTimeOffset.ParseExact(since, "O", CultureInfo.InvariantCulture);
    }

    /// <returns>Whether it went until now.</returns>
    public Task<bool> BeginAsync(string who, CancellationToken cancel) => ChangeAsync(
        "insert into smv.setting (key, value) values (@Key, @now) on conflict do nothing", "mail paused", who, cancel);

    /// <summary>Lets mail go. What waited has a day from now, since the pause was no fault of the relay's.</summary>
    /// <returns>Whether it was paused.</returns>
    public Task<bool> EndAsync(string who, CancellationToken cancel) => ChangeAsync("""
        update reports.delivery set give_up_at = greatest(give_up_at, @giveUpAt)
        where status = 'queued' and purpose <> 'code' and exists (select from smv.setting where key = @Key);
        delete from smv.setting where key = @Key
        """, "mail resumed", who, cancel);

    private async Task<bool> ChangeAsync(string sql, string what, string who, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var parameters = new { Key, now = now.ToString("O", CultureInfo.InvariantCulture), giveUpAt = now + BackOff.Lifetime(DeliveryPurpose.Report) };
        if (await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancel)) == 0) return false;
        await EventLog.AppendAsync(connection, who, what, "mail", cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
