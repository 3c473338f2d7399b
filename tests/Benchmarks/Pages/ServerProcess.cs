using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SmvInsights.Benchmarks.Pages;

/// <summary>A web server as a process of its own, with the site's garbage collector, on a free port.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private ServerProcess(Process process, string address) => (_process, Address) = (process, address);

    /// <summary>Without a slash at the end.</summary>
    public string Address { get; }

    /// <param name="program">An assembly and its arguments.</param>
    public static async Task<ServerProcess> StartAsync(IReadOnlyDictionary<string, string> settings, params string[] program)
    {
        var start = new ProcessStartInfo("dotnet", [.. program, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        start.Environment["DOTNET_gcServer"] = "1";
        var process = Process.Start(start)!;
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (Listening().Match(line.Data ?? "") is { Success: true } found) address.TrySetResult(found.Groups[1].Value);
        };
        process.BeginOutputReadLine();
        return new(process, await address.Task.WaitAsync(Patience));
    }

    public void Dispose()
    {
        // asked to stop, so that the site stops its database
        using (var kill = Process.Start("kill", [$"{_process.Id}"])) kill.WaitForExit();
        if (!_process.WaitForExit(Patience)) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
