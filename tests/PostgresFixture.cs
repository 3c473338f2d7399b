using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SmvInsights.Ingestion.Storage;

namespace SmvInsights.Tests;

/// <summary>A PostgreSQL for one test run; every test gets a fresh, migrated database by copying a template.</summary>
public sealed partial class PostgresFixture : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"smv-tests-{Guid.NewGuid():N}");
    private readonly List<NpgsqlDataSource> _handedOut = [];
    private PrivatePostgres _server = null!;
    private NpgsqlDataSource _maintenance = null!;
    private int _count;

    public async Task InitializeAsync()
    {
        _server = await PrivatePostgres.StartAsync(_folder, default, null, "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300");
        _maintenance = NpgsqlDataSource.Create(ConnectionTo("postgres"));
        await MakeTemplateAsync();
    }

    /// <summary>A new database with every migration of the modules that this project tests.</summary>
    public Task<NpgsqlDataSource> FreshDatabaseAsync() => MakeAsync("template smv");

    /// <summary>A new database with nothing in it.</summary>
    public Task<NpgsqlDataSource> EmptyDatabaseAsync() => MakeAsync("template template0");

    /// <summary>How another process reaches a database that was handed out.</summary>
    public string ConnectionStringOf(NpgsqlDataSource database) =>
        ConnectionTo(new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!);

    public async Task DisposeAsync()
    {
        foreach (var database in _handedOut) await database.DisposeAsync();
        await _maintenance.DisposeAsync();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Registers what brings migrations; each test project says which modules these are.</summary>
    static partial void AddModules(IServiceCollection services);

    private async Task MakeTemplateAsync()
    {
        var services = new ServiceCollection();
        services.AddSingleton(_ => NpgsqlDataSource.Create(_server.ConnectionString + ";Pooling=false"));
        AddModules(services);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Migrator>().MigrateAsync(default);
    }

    private async Task<NpgsqlDataSource> MakeAsync(string from)
    {
        var name = $"test_{Interlocked.Increment(ref _count)}";
        await using (var command = _maintenance.CreateCommand($"create database {name} {from}")) await command.ExecuteNonQueryAsync();
        var database = NpgsqlDataSource.Create(ConnectionTo(name));
        lock (_handedOut) _handedOut.Add(database);
        return database;
    }

    private string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = database, PersistSecurityInfo = true, ConnectionIdleLifetime = 10, ConnectionPruningInterval = 2 }.ConnectionString;
}
