using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SmvInsights.Ingestion;
using SmvInsights.Ingestion.Organisation.Changes;

namespace SmvInsights.Tests.Organisation;

/// <summary>A coordinator at work on Norrbotten as it is seeded, on 21 November 2026.</summary>
internal sealed class Coordinator(NpgsqlDataSource database) : IDisposable
{
    public const string Name = "Anna Samuelsson";
    public static readonly DateOnly Today = new(2026, 11, 21);

    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton(database).AddSingleton<TimeProvider>(new Noon()).AddIngestion().BuildServiceProvider();

    public NpgsqlDataSource Database => database;

    public static async Task<Coordinator> StartAsync(PostgresFixture postgres) => new(await postgres.FreshDatabaseAsync());

    public T Act<T>() where T : class => _services.GetRequiredService<T>();

    public async Task<T[]> AskAsync<T>(string sql)
    {
        await using var connection = await database.OpenConnectionAsync();
        return [.. await connection.QueryAsync<T>(sql)];
    }

    public async Task HappenedAsync(string sql)
    {
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync(sql);
    }

    /// <summary>The county's map on a day: <c>KN: Gällivare Jokkmokk Kiruna Pajala</c>.</summary>
    public Task<string[]> MapAsync(string day) => AskAsync<string>($"""
        select d.code || ': ' || string_agg(m.name, ' ' order by m.name)
        from smv.membership b join smv.district d on d.id = b.district_id join smv.municipality m on m.id = b.municipality_id
        where b.valid @> date '{day}' group by d.code, d.sort order by d.sort
        """);

    public Task<string[]> EventsAsync() => AskAsync<string>("select actor || ' | ' || what || ' | ' || subject || ' | ' || (detail ->> 'sv') from smv.event order by id");

    public void Dispose() => _services.Dispose();

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Today, new TimeOnly(11, 0), TimeSpan.Zero);
    }
}

internal static class OutcomeChecks
{
    /// <summary>The Swedish sentence of a change that was made.</summary>
    public static async Task<string> MadeAsync(this Task<Outcome> asked)
    {
        var outcome = await asked;
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Made.ShouldNotBeNull().Told.Sv;
    }

    /// <summary>What was refused, a line each: <c>From: Välj …</c>.</summary>
    public static async Task<string> RefusedAsync(this Task<Outcome> asked)
    {
        var outcome = await asked;
        outcome.Made.ShouldBeNull();
        outcome.Refusals.ShouldAllBe(r => r.Reason.En.Length > 0);
        return string.Join('\n', outcome.Refusals.Select(r => $"{r.Field}: {r.Reason.Sv}"));
    }
}
