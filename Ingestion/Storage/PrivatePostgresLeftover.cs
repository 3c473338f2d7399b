using System.Globalization;

namespace SmvInsights.Ingestion.Storage;

/// <summary>What <c>postmaster.pid</c> says: a server that runs on the folder, or the remains of one whose application was killed.</summary>
internal static class PrivatePostgresLeftover
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Lets the server of a killed application finish its shutdown. Expects the data directory's lock to be held.</summary>
    public static async Task ClearAsync(string cluster, CancellationToken cancel)
    {
        if (PidFile(cluster) is not { } lines) return;
        var pid = Number(lines[0]);
        if (ServesFrom(cluster, pid)) await EndAsync(cluster, pid, cancel);
        // PostgreSQL would take another program that got the same process id for its old self
        else if (Directory.Exists($"/proc/{pid}")) File.Delete(PidPath(cluster));
    }

    /// <returns>The port of the server that runs on this folder, <c>null</c> when none does.</returns>
    public static int? RunningPort(string cluster) =>
        PidFile(cluster) is [var pid, _, _, var port, ..] && ServesFrom(cluster, Number(pid)) ? Number(port) : null;

    private static async Task EndAsync(string cluster, int pid, CancellationToken cancel)
    {
        PrivatePostgresServer.Interrupt(pid);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            while (ServesFrom(cluster, pid)) await Task.Delay(50, patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new PrivatePostgresException($"An older PostgreSQL (process {pid}) still runs on {cluster} and does not stop. Stop it, then start again.");
        }
    }

    private static bool ServesFrom(string cluster, int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/cmdline").Split('\0').Contains(cluster);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string[]? PidFile(string cluster) => File.Exists(PidPath(cluster)) ? File.ReadAllLines(PidPath(cluster)) : null;

    private static string PidPath(string cluster) => Path.Combine(cluster, "postmaster.pid");

    private static int Number(string line) => int.Parse(line, CultureInfo.InvariantCulture);
}
