using Microsoft.Extensions.Diagnostics.HealthChecks;
using SmvInsights.Ingestion.Samples;

namespace SmvInsights.Dashboard.Samples;

/// <summary>Not ready until the samples of a first start are in: <c>samples 120 of 270</c>.</summary>
public sealed class SampleReadiness(SampleProgress progress) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = progress.Now;
        var said = $"samples {now.Done} of {now.Total}";
        return Task.FromResult(now.IsReady ? HealthCheckResult.Healthy(said) : HealthCheckResult.Unhealthy(said));
    }
}
