using Dapper;
using Npgsql;
using SmvInsights.Dashboard.Tests.Hosting;
using SmvInsights.Reports.Tests.Delivery;

namespace SmvInsights.Dashboard.Tests.Jobs;

[Collection("postgres")]
public class MonthlyRunTests(PostgresFixture postgres)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task A_scheduled_run_mails_three_groups_once_even_when_the_site_is_killed_while_sending()
    {
        var database = await postgres.FreshDatabaseAsync();
        await ScheduleARunThatWasMissedAsync(database);
        using var server = SmtpServer.Start();

        using (var site = Start(database, server))
        {
            for (var message = 0; message < 3; message++) server.Reached("dot");
            site.Kill();
            await site.ExitsAsync();
        }
        using var again = Start(database, server);
        var deliveries = await SettledAsync(database);

        deliveries.Count.ShouldBe(12, "three groups of four");
        (await CountAsync(database, "reports.status_report")).ShouldBe(3, "a missed run is caught up once");
        var received = server.Taken.SelectMany(m => m.To).CountBy(to => to).ToDictionary();
        foreach (var (recipient, status) in deliveries)
        {
            received.GetValueOrDefault(recipient).ShouldBeLessThanOrEqualTo(1, recipient);
            if (status == "sent") received[recipient].ShouldBe(1, recipient);
            else status.ShouldBe("in_doubt", "where SMTP leaves doubt, the delivery says so");
        }
        deliveries.Count(d => d.Status == "in_doubt").ShouldBeLessThan(12);
        server.Taken.ShouldAllBe(m => m.Raw.Contains("lagesrapport-") && m.Raw.Contains("application/pdf"));
    }

    private static SiteProcess Start(NpgsqlDataSource database, SmtpServer server) => new(new Dictionary<string, string>
    {
        ["ConnectionStrings__Smv"] = database.ConnectionString,
        ["Smv__DataDirectory"] = Path.Combine(Path.GetTempPath(), "smv-run-" + Path.GetRandomFileName()),
        ["Mail__Host"] = "127.0.0.1",
        ["Mail__Port"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Mail__From"] = "smv@example.org",
        ["Mail__StartTls"] = "false",
        ["Mail__AllowedDomains"] = "example.org",
    });

    /// <summary>The groups' schedules came due an hour ago, while the site was not running.</summary>
    private static async Task ScheduleARunThatWasMissedAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        var due = SmvInsights.Ingestion.Time.Stockholm.In(TimeProvider.System.GetUtcNow().AddHours(-1));
        await connection.ExecuteAsync("update smv.steering_group set schedule_since = now() - interval '1 day', schedule = @schedule",
            new { schedule = FormattableString.Invariant($"0 {due.Minute} {due.Hour} {due.Day} * ?") });
        await connection.ExecuteAsync("""
            insert into smv.recipient (steering_group_id, name, email)
            select g.id, 'Ledamot ' || n, g.code || n || '@example.org' from smv.steering_group g cross join generate_series(1, 4) n
            """);
    }

    private static async Task<IReadOnlyList<(string Recipient, string Status)>> SettledAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var rows = (await connection.QueryAsync<(string, string)>(
                "select recipient_email, status from reports.delivery where purpose = 'report'")).AsList();
            if (rows.Count == 12 && rows.TrueForAll(r => r.Item2 is "sent" or "in_doubt" or "refused")) return rows;
            if (TimeProvider.System.GetElapsedTime(began) > Patience) throw new TimeoutException(string.Join('\n', rows));
            await Task.Delay(200);
        }
    }

    private static async Task<long> CountAsync(NpgsqlDataSource database, string table)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<long>($"select count(*) from {table}");
    }
}
