using System.Diagnostics;
using System.Globalization;

namespace SmvInsights.Ingestion.Storage;

/// <summary>
/// A PostgreSQL of the application's own, in <c>postgres</c> beneath the data directory: reached on loopback with a random password
/// (<c>postgres.password</c>, mode 0600), held by one process at a time (<c>lock</c>), and stopped with it, also when that is killed.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private readonly DataDirectoryLock _hold;
    private readonly PrivatePostgresServer _server;

    private PrivatePostgres(DataDirectoryLock hold, PrivatePostgresServer server, string connectionString, string summary)
    {
        _hold = hold;
        _server = server;
        ConnectionString = connectionString;
        Summary = summary;
    }

    /// <summary>To the database <c>smv</c> as its owner, an ordinary user that may make databases.</summary>
    public string ConnectionString { get; }

    /// <summary>One line that says what was started, and where.</summary>
    public string Summary { get; }

    /// <summary>Completes when the server has ended, by <see cref="DisposeAsync"/> or by itself.</summary>
    public Task Ended => _server.Ended;

    /// <param name="origin">Whose binaries: <c>system</c>, <c>npm</c>, or <c>null</c> for the system's, else npm's.</param>
    /// <param name="settings">Further settings of the server, <c>name=value</c>; tests turn <c>fsync</c> off.</param>
    /// <exception cref="PrivatePostgresException">It cannot be had; the message says why and what to do.</exception>
    public static async Task<PrivatePostgres> StartAsync(string dataDirectory, CancellationToken cancel, string? origin = null, params string[] settings)
    {
        if (!OperatingSystem.IsLinux()) throw new PrivatePostgresException("The private database runs on Linux only. Set ConnectionStrings__Smv to a PostgreSQL of your own.");
        var clock = Stopwatch.StartNew();
        dataDirectory = Path.GetFullPath(dataDirectory);
        var hold = DataDirectoryLock.TryTake(dataDirectory)
            ?? throw new PrivatePostgresException($"Another process uses the data directory {dataDirectory}. Stop that one, or set ConnectionStrings__Smv: several processes need a PostgreSQL that is not private.");
        try
        {
            var folder = PrivatePostgresFolder.In(dataDirectory);
            var isNew = folder.MadeBy is null;
            var binaries = PrivatePostgresBinaries.Choose(folder.MadeBy, origin).ReachableBy(folder.User, folder.Home);
            if (isNew) folder.Make(binaries);
            else await PrivatePostgresLeftover.ClearAsync(folder.Cluster, cancel);
            var (server, port) = await PrivatePostgresLaunch.ServeAsync(folder, binaries, settings, cancel);
            var summary = string.Create(CultureInfo.InvariantCulture,
                $"Private PostgreSQL {binaries.Major} ({binaries.Origin}) {(isNew ? "made and started" : "started")} in {clock.Elapsed.TotalSeconds:0.0} s on port {port}, data in {folder.Cluster}");
            return new PrivatePostgres(hold, server, PrivatePostgresLaunch.ConnectionTo("smv", "smv", port, folder.Password), summary);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    /// <summary>The connection string of the private database that another process runs on this data directory; <c>null</c> when none does.</summary>
    public static string? FindRunning(string dataDirectory)
    {
        if (!OperatingSystem.IsLinux() || !Directory.Exists(dataDirectory)) return null;
        var folder = PrivatePostgresFolder.In(Path.GetFullPath(dataDirectory));
        return PrivatePostgresLeftover.RunningPort(folder.Cluster) is { } port ? PrivatePostgresLaunch.ConnectionTo("smv", "smv", port, folder.Password) : null;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        _hold.Dispose();
    }
}
