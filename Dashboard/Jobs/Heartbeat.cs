using Dapper;
using Npgsql;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Jobs;

/// <summary>Tells a monitor outside that mail and jobs are well, so that its silence tells when they are not: mail cannot report that mail is down.</summary>
/// <param name="address">Asked for with GET; blank for no monitor. May hold a key, so it is never logged.</param>
public sealed class Heartbeat(string address, NpgsqlDataSource database, TimeProvider clock, ILogger<Heartbeat> log) : IDisposable
{
    /// <summary>Work that has been due for longer is not being done.</summary>
    private static readonly TimeSpan Overdue = TimeSpan.FromMinutes(5);

    /// <summary>A notice that has not gone by then hangs.</summary>
    private static readonly TimeSpan Hung = TimeSpan.FromMinutes(4);

    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    private static readonly string[] RelayReasons = [.. Enum.GetValues<DeliveryReason>().Where(r => r.ConcernsTheRelay()).Select(r => r.Code())];

    private readonly HttpClient _client = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) }) { Timeout = TimeSpan.FromSeconds(20) };

    /// <returns>Whether the monitor was told, and took it.</returns>
    public async Task<bool> BeatAsync(CancellationToken cancel)
    {
        if (address.Length == 0 || !await IsWellAsync(cancel)) return false;
        try
        {
            using var answer = await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (!answer.IsSuccessStatusCode) log.LogWarning("The heartbeat's address answered {Status}", (int)answer.StatusCode);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            log.LogWarning("The heartbeat did not reach its address: {Fault}", fault.GetType().Name);
            return false;
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>No work lies overdue, the relay takes mail, and notices reach the coordinators.</summary>
    private async Task<bool> IsWellAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<bool>(new CommandDefinition("""
            select not exists (select from smv.upload where status in ('received', 'reading') and next_attempt_at < @late)
              and not exists (select from reports.status_report where status in ('queued', 'frozen') and next_attempt_at < @late)
              and not exists (select from reports.delivery
                where status in ('queued', 'sending') and next_attempt_at < @late
                  or status = 'queued' and reason = any(@RelayReasons)
                  or purpose = 'notice' and (status = 'queued' and attempts > 0 or status in ('queued', 'sending') and created_at < @hung)
                  or purpose = 'notice' and status in ('in_doubt', 'refused') and resent_at is null and finished_at > @since)
            """, new { late = now - Overdue, hung = now - Hung, since = now - Memory, RelayReasons }, cancellationToken: cancel));
    }
}
