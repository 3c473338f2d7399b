using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Storage;

/// <summary>Starts the server on a free port and waits until it answers.</summary>
[SupportedOSPlatform("linux")]
internal static class PrivatePostgresLaunch
{
    private const int Attempts = 5;

    // statements, their values and the details of errors can hold what districts sent: none of it in the server's log
    private static readonly string[] Settings =
    [
        "listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "max_connections=100", "wal_level=minimal", "max_wal_senders=0",
        "max_wal_size=512MB", "jit=off", "random_page_cost=1.1", "logging_collector=on", "log_directory=log", "log_filename=postgresql-%a.log",
        "log_truncate_on_rotation=on", "log_rotation_age=1d", "log_min_error_statement=panic", "log_error_verbosity=terse",
    ];

    public static async Task<(PrivatePostgresServer Server, int Port)> ServeAsync(
        PrivatePostgresFolder folder, PrivatePostgresBinaries binaries, string[] settings, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            string[] line = [binaries.Postgres, "-D", folder.Cluster, "-p", $"{port}", .. Settings.Concat(settings).SelectMany(s => new[] { "-c", s })];
            var server = await PrivatePostgresServer.StartAsync(folder.User.ServerLine(line));
            try
            {
                if (await AnswersAsync(server, port, folder.Password, cancel)) return (server, port);
            }
            catch
            {
                await server.StopAsync();
                throw;
            }
            if (attempt == Attempts) throw new PrivatePostgresException($"The private database did not start: {server.LastError}");
            await Task.Delay(TimeSpan.FromSeconds(0.5), cancel);
        }
    }

    public static string ConnectionTo(string database, string user, int port, string password) =>
        $"Host=127.0.0.1;Port={port};Username={user};Password={password};Database={database};SSL Mode=Disable;GSS Encryption Mode=Disable;Maximum Pool Size=80";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <returns>False when the server ended instead: the port was taken meanwhile, or its folder is not free yet.</returns>
    private static async Task<bool> AnswersAsync(PrivatePostgresServer server, int port, string password, CancellationToken cancel)
    {
        await using var database = NpgsqlDataSource.Create(ConnectionTo("postgres", "postgres", port, password) + ";Pooling=false");
        while (!server.Ended.IsCompleted)
        {
            try
            {
                await MakeDatabaseAsync(database, password, cancel);
                return true;
            }
            catch (NpgsqlException fault) when (fault.InnerException is SocketException or IOException || fault.SqlState == PostgresErrorCodes.CannotConnectNow)
            {
                await Task.Delay(25, cancel);
            }
            catch (PostgresException fault)
            {
                throw new PrivatePostgresException($"The private database refused the application: {fault.MessageText}");
            }
        }
        return false;
    }

    private static async Task MakeDatabaseAsync(NpgsqlDataSource database, string password, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (await connection.ExecuteScalarAsync<bool>("select exists (select from pg_database where datname = 'smv')")) return;
        if (!await connection.ExecuteScalarAsync<bool>("select exists (select from pg_roles where rolname = 'smv')"))
            await connection.ExecuteAsync($"create role smv login createdb password '{password}'");
        await connection.ExecuteAsync("create database smv owner smv");
    }
}
