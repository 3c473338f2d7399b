using System.Globalization;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SmvInsights.Ingestion;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Reports;

namespace SmvInsights.Benchmarks.Import;

/// <summary>A PostgreSQL for one run of the benchmark, with its default settings. Every contestant gets a fresh copy of the migrated database.</summary>
internal sealed class ImportDatabase : IAsyncDisposable
{
    private readonly PrivatePostgres? _server;
    private readonly string? _folder;
    private readonly NpgsqlDataSource _maintenance;
    private readonly string _connectionString, _template;
    private int _count;

    private ImportDatabase(PrivatePostgres? server, string? folder, string connectionString)
    {
        (_server, _folder, _connectionString) = (server, folder, connectionString);
        _template = $"smv_benchmark_{Environment.ProcessId}";
        _maintenance = NpgsqlDataSource.Create(ConnectionTo("postgres"));
    }

    /// <param name="connectionString">To a server whose user may make databases; <c>null</c> starts a private one.</param>
    public static async Task<ImportDatabase> OpenAsync(string? connectionString)
    {
        ImportDatabase database;
        if (connectionString is not null)
        {
            database = new ImportDatabase(null, null, connectionString);
        }
        else
        {
            var folder = Path.Combine(Path.GetTempPath(), $"smv-benchmark-{Guid.NewGuid():N}");
            var server = await PrivatePostgres.StartAsync(folder, default);
            database = new ImportDatabase(server, folder, server.ConnectionString);
        }
        await database.MakeTemplateAsync();
        return database;
    }

    public async Task<string> VersionAsync()
    {
        await using var connection = await _maintenance.OpenConnectionAsync();
        return string.Join(", ", await connection.QueryAsync<string>("""
            select case name when 'server_version' then 'PostgreSQL ' || split_part(setting, ' ', 1) else name || ' ' || current_setting(name) end
            from pg_settings where name in ('server_version', 'fsync', 'shared_buffers', 'synchronous_commit') order by name = 'server_version' desc, name
            """));
    }

    /// <summary>A new database. Copying files makes the server write everything before it to disk, so that nobody pays for another's pages.</summary>
    /// <param name="prepares">Whether its connections prepare statements by themselves and are not reset between two uses, as the site's; else they are as the driver makes them.</param>
    public async Task<NpgsqlDataSource> FreshAsync(bool prepares = true)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{_template}_{++_count}");
        await ExecuteAsync($"create database {name} template {_template} strategy file_copy");
        return NpgsqlDataSource.Create(ConnectionTo(name, prepares));
    }

    public async Task DropAsync(NpgsqlDataSource database)
    {
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
        await database.DisposeAsync();
        await ExecuteAsync($"drop database {name} with (force)");
    }

    /// <summary>How another process reaches a database that was handed out.</summary>
    public string ConnectionStringOf(NpgsqlDataSource database) =>
        ConnectionTo(new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!);

    public Task<CpuClock?> CpuClockAsync() => CpuClock.OfAsync(_maintenance);

    public async ValueTask DisposeAsync()
    {
        await ExecuteAsync($"drop database if exists {_template} with (force)");
        await _maintenance.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }

    private async Task MakeTemplateAsync()
    {
        await ExecuteAsync($"create database {_template}");
        var services = new ServiceCollection();
        services.AddSingleton(_ => NpgsqlDataSource.Create(ConnectionTo(_template) + ";Pooling=false"));
        services.AddIngestion().AddReports();
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Migrator>().MigrateAsync(default);
        await using var connection = await provider.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        await connection.ExecuteAsync(BenchmarkCounty.Sql);
        await connection.ExecuteAsync(PeerTable.Sql);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _maintenance.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private string ConnectionTo(string database, bool prepares = true) => new NpgsqlConnectionStringBuilder(_connectionString)
    {
        Database = database, PersistSecurityInfo = true, MaxAutoPrepare = prepares ? 200 : 0, AutoPrepareMinUsages = prepares ? 2 : 5, NoResetOnClose = prepares,
    }.ConnectionString;
}
