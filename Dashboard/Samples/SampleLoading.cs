using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Samples;

namespace SmvInsights.Dashboard.Samples;

/// <summary>Fills a fresh demonstration with the samples while the pages are already open. What fails for the moment is tried again: nothing is taken in twice.</summary>
public sealed class SampleLoading(Demonstration demonstration, SampleLoader loader, ILogger<SampleLoading> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private SampleSet? _due;

    /// <summary>Settles what is to be done before the first request, so that readiness never says yes too early.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!demonstration.IsOn) await loader.AbandonAsync(cancellationToken);
        else if (SampleSet.BesideTheProgram() is var samples && await loader.BeginAsync(samples, cancellationToken)) _due = samples;
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (_due is not null)
        {
            try
            {
                await loader.LoadAsync(_due, stoppingToken);
                log.LogInformation("All {Count} samples are in", _due.Samples.Count);
                return;
            }
            catch (InvalidOperationException fault)
            {
                log.LogCritical(fault, "The samples cannot all be taken in");
                return;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "The samples are not all in; the rest is tried again in {Pause}", Pause);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }
}
