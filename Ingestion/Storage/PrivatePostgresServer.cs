using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SmvInsights.Ingestion.Storage;

/// <summary>The running <c>postgres</c>, a child of this process that ends with it.</summary>
internal sealed class PrivatePostgresServer
{
    private const int SigInt = 2;
    private const int SigQuit = 3;

    private readonly TaskCompletionSource<int> _pid = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _lines = new();

    private PrivatePostgresServer()
    {
    }

    /// <summary>Completes when the server has ended, whoever ended it.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Why it ended, as far as it said so.</summary>
    public string LastError => _lines.LastOrDefault(l => l.Contains("FATAL", StringComparison.Ordinal)) ?? _lines.LastOrDefault() ?? "it gave no reason";

    public static async Task<PrivatePostgresServer> StartAsync(string[] line)
    {
        var server = new PrivatePostgresServer();
        // the kernel ends the server when the thread that started it ends, so it needs one that lives as long as we do
        new Thread(() => server.Hold(line)) { IsBackground = true, Name = "private PostgreSQL" }.Start();
        await server._pid.Task;
        return server;
    }

    /// <summary>Ends the sessions that are left, writes everything down and stops.</summary>
    public async Task StopAsync()
    {
        var pid = await _pid.Task;
        Interrupt(pid);
        if (await Task.WhenAny(Ended, Task.Delay(TimeSpan.FromSeconds(20))) == Ended) return;
        _ = Signal(pid, SigQuit);
        await Ended;
    }

    /// <summary>Asks a PostgreSQL for its fast shutdown.</summary>
    public static void Interrupt(int pid) => _ = Signal(pid, SigInt);

    private void Hold(string[] line)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(line[0], line[1..])
            {
                WorkingDirectory = "/", RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            process.OutputDataReceived += Keep;
            process.ErrorDataReceived += Keep;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            _pid.SetResult(process.Id);
            process.WaitForExit();
            _ended.SetResult();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            _pid.SetException(new PrivatePostgresException($"The private database needs the program {line[0]} (on Debian in util-linux). Install it, or set ConnectionStrings__Smv to a PostgreSQL of your own."));
        }
    }

    private void Keep(object sender, DataReceivedEventArgs received)
    {
        if (string.IsNullOrWhiteSpace(received.Data)) return;
        _lines.Enqueue(received.Data.Trim());
        if (_lines.Count > 20) _lines.TryDequeue(out _);
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int pid, int signal);
}
