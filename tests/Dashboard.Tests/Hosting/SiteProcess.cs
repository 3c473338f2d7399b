using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using SmvInsights.Dashboard.Tests.Architecture;

namespace SmvInsights.Dashboard.Tests.Hosting;

/// <summary>The site as a process of its own, as people start it, on a free port.</summary>
internal sealed class SiteProcess : IDisposable
{
    private const int SigInt = 2;
    private const int SigTerm = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    private readonly ConcurrentQueue<string> _log = new();
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    /// <param name="settings">Environment variables.</param>
    /// <param name="prefix">A command that runs the rest, e.g. as another user.</param>
    public SiteProcess(Dictionary<string, string> settings, params string[] prefix)
    {
        string[] line = [.. prefix, Environment.ProcessPath!, Path.Combine(AppContext.BaseDirectory, "SmvInsights.Dashboard.dll"), "--urls", "http://127.0.0.1:0"];
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_CONTENTROOT"] = Path.Combine(Tree.Root, "Dashboard"); // pages need wwwroot, which test output lacks
        foreach (var (name, value) in settings) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, e) => Keep(e.Data);
        _process.BeginOutputReadLine();
        Errors = _process.StandardError.ReadToEndAsync();
    }

    public Task<string> Errors { get; }

    public string Log => string.Join('\n', _log);

    /// <returns>The address it listens on.</returns>
    public Task<string> ListensAsync() => _address.Task.WaitAsync(Patience);

    /// <summary>As <c>kill -9</c>: it gets no chance to tidy up.</summary>
    public void Kill() => _process.Kill();

    public void Stop() => _ = Signal(_process.Id, SigTerm);

    /// <summary>As Ctrl+C, for a site that leads a process group of its own.</summary>
    public void InterruptGroup() => _ = Signal(-_process.Id, SigInt);

    public async Task<int> ExitsAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) Stop();
        if (!_process.WaitForExit(Patience)) _process.Kill();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException($"The site ended before it listened:\n{Log}"));
            return;
        }
        _log.Enqueue(line);
        const string Mark = "Now listening on: ";
        if (line.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var at) _address.TrySetResult(line[(at + Mark.Length)..]);
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int pid, int signal);
}
