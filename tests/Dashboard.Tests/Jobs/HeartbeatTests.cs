using System.Net;
using System.Net.Sockets;
using System.Text;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using SmvInsights.Dashboard.Jobs;

namespace SmvInsights.Dashboard.Tests.Jobs;

[Collection("postgres")]
public sealed class HeartbeatTests(PostgresFixture postgres)
{
    [Fact]
    public async Task The_monitor_hears_while_all_is_well_and_silence_when_mail_or_work_stands_still()
    {
        var database = await postgres.FreshDatabaseAsync();
        await using var connection = await database.OpenConnectionAsync();
        using var monitor = new TcpListener(IPAddress.Loopback, 0);
        monitor.Start();
        using var heartbeat = new Heartbeat($"http://{monitor.LocalEndpoint}/ping/key", database, TimeProvider.System, NullLogger<Heartbeat>.Instance);

        (await HeardAsync()).ShouldBe("GET /ping/key HTTP/1.1");

        var delivery = Guid.CreateVersion7();
        await connection.ExecuteAsync("""
            insert into reports.delivery (id, purpose, recipient_name, recipient_email, subject, message_id, status, next_attempt_at)
            values (@delivery, 'notice', 'Eva Lind', 'eva@smv.example', 's', '1', 'queued', now())
            """, new { delivery });
        (await HeardAsync()).ShouldNotBeNull("what was queued just now is on its way");

        foreach (var trouble in (string[])
        [
            "next_attempt_at = now() - interval '11 minutes'",
            "next_attempt_at = now() + interval '1 hour', reason = 'no_connection'",
            "status = 'sending', next_attempt_at = now() - interval '11 minutes', reason = null",
            "status = 'in_doubt', finished_at = now()",
        ])
        {
            await connection.ExecuteAsync($"update reports.delivery set {trouble}");
            (await heartbeat.BeatAsync(default)).ShouldBeFalse(trouble);
        }

        await connection.ExecuteAsync("update reports.delivery set status = 'sent'");
        (await HeardAsync()).ShouldNotBeNull();
        await connection.ExecuteAsync("""
            insert into reports.status_report (id, steering_group_id, period, requested_by, send, status, next_attempt_at)
            values (gen_random_uuid(), 1, '2026-10-01', 'schema', true, 'queued', now() - interval '11 minutes')
            """);
        (await heartbeat.BeatAsync(default)).ShouldBeFalse("a report is not being made");
        monitor.Pending().ShouldBeFalse("silence is silence");

        async Task<string?> HeardAsync()
        {
            var beat = heartbeat.BeatAsync(default);
            using var caller = await monitor.AcceptTcpClientAsync();
            await using var stream = caller.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            var request = await reader.ReadLineAsync();
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
            (await beat).ShouldBeTrue();
            return request;
        }
    }

    [Fact]
    public async Task A_monitor_that_cannot_be_reached_or_says_no_disturbs_nothing()
    {
        var database = await postgres.FreshDatabaseAsync();
        using var lost = new Heartbeat("http://127.0.0.1:9/", database, TimeProvider.System, NullLogger<Heartbeat>.Instance);
        using var none = new Heartbeat("", database, TimeProvider.System, NullLogger<Heartbeat>.Instance);

        (await lost.BeatAsync(default)).ShouldBeFalse();
        (await none.BeatAsync(default)).ShouldBeFalse();
    }
}
