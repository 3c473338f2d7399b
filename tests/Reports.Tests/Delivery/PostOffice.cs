using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Reports.Tests.Delivery;

/// <summary>The delivery part as the application wires it, on one database, with a clock that can be moved.</summary>
public sealed class PostOffice : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public PostOffice(NpgsqlDataSource database, IConfiguration configuration)
    {
        Database = database;
        _services = new ServiceCollection()
            .AddLogging().AddSingleton(configuration).AddSingleton(database)
            .AddSingleton<TimeProvider>(Clock).AddSingleton<INudge, Unheard>().AddSingleton<OrganisationReader>()
            .AddReports().BuildServiceProvider();
    }

    /// <param name="settings">A later one replaces an earlier.</param>
    public PostOffice(NpgsqlDataSource database, params (string Key, string Value)[] settings)
        : this(database, new ConfigurationBuilder().AddInMemoryCollection(settings.GroupBy(s => s.Key, s => s.Value).ToDictionary(s => s.Key, s => (string?)s.Last())).Build())
    {
    }

    /// <summary>An office whose relay is the server, without encryption.</summary>
    public static PostOffice With(NpgsqlDataSource database, SmtpServer server, params (string Key, string Value)[] more) => new(database,
    [
        ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{server.Port}"), ("Mail:From", "Samverkan mot våld <smv@example.org>"), ("Mail:StartTls", "false"), .. more,
    ]);

    public NpgsqlDataSource Database { get; }

    public MovableClock Clock { get; } = new();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task SendAsync(Guid id) => Get<DeliverySender>().SendAsync(id, default);

    public async Task<DeliveryRow> FindAsync(Guid id) => (await Get<DeliveryReader>().FindAsync(id, default)).ShouldNotBeNull();

    /// <summary>Does what the sweep does: sends everything that is due.</summary>
    public async Task SweepAsync()
    {
        foreach (var id in await Get<DeliveryDue>().FindAsync(default)) await SendAsync(id);
    }

    public Task<Guid> QueueAsync(string email = "karin@example.org", DeliveryPurpose purpose = DeliveryPurpose.Notice, string text = "Hej på dig, Åsa!\nÄr allt väl?\n") =>
        Get<MailQueue>().EnqueueAsync(new NewMail(purpose, "Karin Öberg", email, Language.Swedish, "Väntar på godkännande: Östra Norrbotten", text, "<p>Hej på dig, Åsa!</p>"), default);

    public async Task ExecuteAsync(string sql, object? parameters = null)
    {
        await using var connection = await Database.OpenConnectionAsync();
        await connection.ExecuteAsync(sql, parameters);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>There is no scheduler here; the rows wait for the test to send them.</summary>
    private sealed class Unheard : INudge
    {
        public Task NudgeAsync(Work work, Guid id, CancellationToken cancel) => Task.CompletedTask;
    }
}

public sealed class MovableClock : TimeProvider
{
    private TimeSpan _ahead;
    private DateTimeOffset _origin = DateTimeOffset.UnixEpoch;
    private int _speed = 1;

    public void Advance(TimeSpan by) => _ahead += by;

    /// <summary>Moves it to the moment, from where it goes on.</summary>
    public void Stand(DateTimeOffset at) => _ahead = at - System.GetUtcNow();

    /// <summary>From the moment on it runs so many times as fast, in every process that is told the same.</summary>
    public void Run(DateTimeOffset origin, int speed) => (_origin, _speed) = (origin, speed);

    public override DateTimeOffset GetUtcNow() => _origin + (System.GetUtcNow() - _origin) * _speed + _ahead;
}
