using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using SmvInsights.Dashboard.Jobs;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.Tests.Delivery;
using Xunit.Abstractions;

namespace SmvInsights.Dashboard.Tests.Jobs;

/// <summary>From a failure until people know of it: fifteen minutes, at the pace of the jobs, wherever between two of their runs it falls.</summary>
[Collection("postgres")]
public sealed class NoticeBoundTests(PostgresFixture postgres, ITestOutputHelper output)
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(15);

    /// <summary>What docs/operations.md asks of the monitor outside.</summary>
    private static readonly TimeSpan MonitorPatience = TimeSpan.FromMinutes(10);

    private static readonly string[] People = ["eva@smv.example", "dave@smv.example"];

    private readonly Random _random = Seeded(output);

    [Theory]
    [InlineData("rcpt=550")]
    [InlineData("dot=554")]
    [InlineData("answer=drop")]
    [InlineData("rcpt=450")]
    [InlineData("connect=421")]
    [InlineData("mail=drop")]
    [InlineData("rcpt=hang")]
    public async Task A_letter_that_fails_while_others_go_is_told_to_both_by_mail(string failure)
    {
        using var server = SmtpServer.Start();
        await using var office = await OfficeAsync(server);
        var letter = await office.QueueAsync("karin@kommun.example", DeliveryPurpose.Report);
        server.Behave(failure);
        await office.SendAsync(letter);
        server.Behave("");

        office.Clock.Advance(Within(JobPace.Sweep));
        var spent = await UntilToldAsync(office, server, async () =>
        {
            await office.Get<NoticeMail>().EnqueueDueAsync(default);
            foreach (var id in await office.Get<DeliveryDue>().FindAsync(default))
            {
                server.Behave(id == letter ? failure : "");
                await office.SendAsync(id);
            }
            server.Behave("");
        });
        output.WriteLine($"{failure}: told after {spent}");
    }

    [Theory]
    [InlineData("down=yes")]
    [InlineData("connect=421")]
    [InlineData("rcpt=450")]
    public async Task While_no_mail_goes_the_monitor_warns_and_both_are_told_once_mail_goes_again(string failure)
    {
        using var server = SmtpServer.Start();
        await using var office = await OfficeAsync(server);
        using var monitor = new Monitor(office);
        await office.QueueAsync("karin@kommun.example", DeliveryPurpose.Report);
        office.Clock.Advance(Within(JobPace.Sweep));
        (await monitor.HearsAsync()).ShouldBeTrue("all is well until it fails");
        office.Clock.Advance(Within(JobPace.Heartbeat));

        server.Behave(failure);
        var failed = office.Clock.GetUtcNow();
        while (office.Clock.GetUtcNow() < failed + Bound)
        {
            await SweepAsync(office);
            await monitor.HearsAsync();
            office.Clock.Advance(JobPace.Sweep);
        }
        (monitor.Heard + MonitorPatience).ShouldBeLessThan(failed + Bound, $"after {failure} it was heard last {monitor.Heard - failed} after the failure");

        for (var minutes = _random.Next(1, 120); minutes > 0; minutes--)
        {
            await SweepAsync(office);
            office.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        server.Behave("");
        var spent = await UntilToldAsync(office, server, () => SweepAsync(office));
        output.WriteLine($"{failure}: told {spent} after mail goes again");
    }

    /// <returns>How long it took by the clock of the office.</returns>
    private static async Task<TimeSpan> UntilToldAsync(PostOffice office, SmtpServer server, Func<Task> sweep)
    {
        var began = office.Clock.GetUtcNow();
        while (!People.All(person => server.Taken.Any(m => m.To.Contains(person))))
        {
            (office.Clock.GetUtcNow() - began).ShouldBeLessThan(Bound);
            await sweep();
            office.Clock.Advance(JobPace.Sweep);
        }
        return office.Clock.GetUtcNow() - began;
    }

    private static async Task SweepAsync(PostOffice office)
    {
        await office.Get<NoticeMail>().EnqueueDueAsync(default);
        await office.SweepAsync();
    }

    private TimeSpan Within(TimeSpan interval) => interval * _random.NextDouble();

    private async Task<PostOffice> OfficeAsync(SmtpServer server)
    {
        var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server, ("Mail:TimeoutSeconds", "1"), ("Mail:AnswerTimeoutSeconds", "2"));
        await office.ExecuteAsync("""
            insert into smv.role_holder (role, name, email) values
              ('county_coordinator', 'Eva Lind', 'eva@smv.example'), ('deputy_coordinator', 'Dave Moore', 'dave@smv.example')
            """);
        return office;
    }

    private static Random Seeded(ITestOutputHelper output)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SMV_NOTICE_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next(1, 1_000_000);
        output.WriteLine($"SMV_NOTICE_SEED={seed}");
        return new Random(seed);
    }

    /// <summary>Stands outside, asked by the application's own heartbeat.</summary>
    private sealed class Monitor : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Heartbeat _heartbeat;
        private readonly PostOffice _office;

        public Monitor(PostOffice office)
        {
            using (var free = new TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                var address = $"http://{free.LocalEndpoint}/";
                _listener.Prefixes.Add(address);
                _heartbeat = new Heartbeat(address, office.Database, office.Clock, NullLogger<Heartbeat>.Instance);
            }
            _listener.Start();
            _office = office;
            _ = AnswerAsync();
        }

        /// <summary>When it was asked for last.</summary>
        public DateTimeOffset Heard { get; private set; }

        public async Task<bool> HearsAsync()
        {
            if (!await _heartbeat.BeatAsync(default)) return false;
            Heard = _office.Clock.GetUtcNow();
            return true;
        }

        public void Dispose()
        {
            _listener.Close();
            _heartbeat.Dispose();
        }

        private async Task AnswerAsync()
        {
            while (_listener.IsListening)
            {
                try
                {
                    (await _listener.GetContextAsync()).Response.Close();
                }
                catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }
    }
}
