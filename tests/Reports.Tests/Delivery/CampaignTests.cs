using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;
using Xunit.Abstractions;

namespace SmvInsights.Reports.Tests.Delivery;

/// <summary>One report to five hundred, through a relay that does everything wrong and a process that is killed again and again. Minutes of waiting pass in tenths of a second.</summary>
[Collection("postgres")]
public sealed partial class CampaignTests(PostgresFixture postgres, ITestOutputHelper output)
{
    private const int Recipients = 500;
    private const int Kills = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Everyone_has_the_report_once_or_stands_in_doubt_whatever_the_relay_does_and_however_often_the_sender_is_killed()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SMV_CAMPAIGN_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next(1, 1_000_000);
        output.WriteLine($"SMV_CAMPAIGN_SEED={seed}");
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server);
        var report = await QueueAsync(office);

        server.Behave($"chaos={seed}");
        await SendThroughKillsAsync(office, server, new Random(seed));
        server.Behave("");

        var first = await ReadAsync(office, report);
        output.WriteLine(string.Join(", ", first.CountBy(d => d.Status).Select(s => $"{s.Value} {s.Key}")) + "; attempts: "
            + string.Join(", ", first.SelectMany(d => d.Attempts).CountBy(a => (a.Outcome, a.Reason)).Select(a => $"{a.Value} {a.Key.Outcome} {a.Key.Reason}")));
        AssertOnceOrInDoubt(first, server);
        first.Count(d => d.Status == DeliveryStatus.Sent).ShouldBeGreaterThan(Recipients / 2);
        first.ShouldContain(d => d.Status == DeliveryStatus.InDoubt);
        await AssertTheCoordinatorsWereToldAsync(office, server, first);

        // what the relay refused is known not to have arrived; the coordinator has it sent again
        foreach (var refused in first.Where(d => d.Status == DeliveryStatus.Refused))
        {
            (await office.Get<DeliveryDecision>().SendAgainAsync(refused.Id, "Eva Lind", "Servern tar emot igen", default)).ShouldBeTrue();
            await office.SendAsync(refused.Id);
        }
        var last = await ReadAsync(office, report);
        AssertOnceOrInDoubt(last, server);
        last.ShouldAllBe(d => d.Status == DeliveryStatus.Sent || d.Status == DeliveryStatus.InDoubt);
        (await office.Get<ReportTallyReader>().LatestAsync(1, default)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            t => t.Expected.ShouldBe(Recipients), t => (t.Sent + t.Trouble).ShouldBe(Recipients));
    }

    /// <summary>A report that is ready, with a delivery to each recipient it froze, as the run leaves it.</summary>
    private static async Task<Guid> QueueAsync(PostOffice office)
    {
        var report = Guid.CreateVersion7();
        await using var connection = await office.Database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("""
            insert into smv.role_holder (role, name, email) values
              ('county_coordinator', 'Eva Lind', 'eva@smv.example'), ('deputy_coordinator', 'Dave Moore', 'dave@smv.example');
            insert into reports.status_report (id, steering_group_id, period, requested_by, send, status, finished_at, pdf, model)
            select @report, id, '2026-10-01', 'schema', true, 'ready', now(), convert_to(repeat('lägesrapport ', 2000), 'UTF8'),
              json_build_object('recipients', (select json_agg(json_build_object('name', 'Ledamot ' || n, 'email', 'ledamot' || n || '@example.org')) from generate_series(0, @Recipients - 1) n))
            from smv.steering_group where code = 'county'
            """, new { report, Recipients });
        for (var n = 0; n < Recipients; n++)
        {
            var mail = new NewMail(DeliveryPurpose.Report, $"Ledamot {n}", Address(n), Language.Swedish, "Lägesrapport oktober 2026", "Hej!", "<p>Hej!</p>", ReportId: report);
            await office.Get<MailQueue>().EnqueueAsync(connection, mail, default);
        }
        await transaction.CommitAsync();
        return report;
    }

    /// <summary>Each process is killed at a random moment of its sending; the relay is away for a while in the midst of it. The last one stays until there is nothing left to do.</summary>
    private static async Task SendThroughKillsAsync(PostOffice office, SmtpServer server, Random random)
    {
        var origin = TimeProvider.System.GetUtcNow();
        office.Clock.Run(origin, SendingProcess.Haste);
        var chaos = server.Acts;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var sender = SendingProcess.StartCampaign(office.Database, server, origin);
            (await sender.StandardOutput.ReadLineAsync()).ShouldBe(SendingProcess.Tried);
            if (kill == Kills / 2) server.Behave("down=yes");
            await Task.Delay(random.Next(100, 500));
            if (kill == Kills / 2) server.Behave(chaos);
            sender.Kill();
            await sender.WaitForExitAsync();
        }
        using var last = SendingProcess.StartCampaign(office.Database, server, origin);
        last.OutputDataReceived += (_, _) => { };
        last.BeginOutputReadLine();
        using var patience = new CancellationTokenSource(Patience);
        await last.WaitForExitAsync(patience.Token);
        last.ExitCode.ShouldBe(0);
    }

    /// <summary>Each letter by its address: sent means exactly one, doubt one at most, refused none; and the server holds nothing that nobody sent.</summary>
    private static void AssertOnceOrInDoubt(IReadOnlyList<DeliveryRow> deliveries, SmtpServer server)
    {
        var arrived = server.Taken.SelectMany(m => m.To).Where(to => to.StartsWith("ledamot", StringComparison.Ordinal)).CountBy(to => to).ToDictionary();
        deliveries.Select(d => d.RecipientEmail).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, Recipients).Select(Address).Order(StringComparer.Ordinal));
        foreach (var delivery in deliveries)
        {
            var count = arrived.GetValueOrDefault(delivery.RecipientEmail);
            var wanted = delivery.Status switch { DeliveryStatus.Sent => count == 1, DeliveryStatus.InDoubt => count <= 1, DeliveryStatus.Refused => count == 0, _ => false };
            wanted.ShouldBeTrue($"{delivery.RecipientEmail} is {delivery.Status} and has {count}: {string.Join(", ", delivery.Attempts)}");
        }
    }

    private static async Task AssertTheCoordinatorsWereToldAsync(PostOffice office, SmtpServer server, IReadOnlyList<DeliveryRow> deliveries)
    {
        var trouble = deliveries.Where(d => d.Status is DeliveryStatus.InDoubt or DeliveryStatus.Refused).Select(d => d.Id.ToString()).ToList();
        var notices = await office.Get<DeliveryReader>().ListAsync(new DeliveryFilter(Purpose: DeliveryPurpose.Notice, Limit: 10_000), default);
        foreach (var person in new[] { "eva@smv.example", "dave@smv.example" })
        {
            var told = new List<string>();
            foreach (var notice in notices.Where(n => n.RecipientEmail == person && !n.Subject.EndsWith(" än", StringComparison.Ordinal)))
                told.AddRange(Link().Matches((await office.Get<DeliveryRecord>().ReadAsync(notice.Id, default)).ShouldNotBeNull().TextBody!).Select(m => m.Groups["id"].Value));
            told.Order(StringComparer.Ordinal).ShouldBe(trouble.Order(StringComparer.Ordinal), $"each trouble is told to {person} once");
            var arrived = server.Taken.Count(m => m.To.Contains(person));
            arrived.ShouldBeGreaterThan(0);
            arrived.ShouldBeGreaterThanOrEqualTo(notices.Count(n => n.RecipientEmail == person && n.Status == DeliveryStatus.Sent));
        }
    }

    private static async Task<IReadOnlyList<DeliveryRow>> ReadAsync(PostOffice office, Guid report) =>
        await office.Get<DeliveryReader>().ListAsync(new DeliveryFilter(ReportId: report, Limit: 1000), default);

    private static string Address(int n) => $"ledamot{n}@example.org";

    /// <summary>Of what has come to an end; what only has not left yet is told of besides.</summary>
    [GeneratedRegex(@"^(?!.* än\. ).*\n\s*\S+/utskick/(?<id>[0-9a-f-]{36})", RegexOptions.Multiline)]
    private static partial Regex Link();
}
