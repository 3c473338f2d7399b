using System.Diagnostics;

namespace SmvInsights.Fuzz;

/// <summary>Ends the process when one file takes too long, with the file saved. Only time that this process was given counts, so that a busy machine is no failure.</summary>
internal sealed class Watchdog
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);

    private readonly FailureFolder _failures;
    private volatile Watched? _current;

    public Watchdog(FailureFolder failures)
    {
        _failures = failures;
        new Thread(Watch) { IsBackground = true }.Start();
    }

    public void Begin(int number, byte[] file) => _current = new(number, file, Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);

    public void End() => _current = null;

    private void Watch()
    {
        while (true)
        {
            Thread.Sleep(250);
            if (_current is not { } file || Stopwatch.GetElapsedTime(file.Started) < Most || Environment.CpuUsage.TotalTime - file.Used < Most) continue;
            _failures.Save(file.Number, file.Content, "took over 5 seconds");
            Environment.Exit(3);
        }
    }

    private sealed record Watched(int Number, byte[] Content, long Started, TimeSpan Used);
}
