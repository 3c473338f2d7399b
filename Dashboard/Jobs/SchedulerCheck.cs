using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace SmvInsights.Dashboard.Jobs;

/// <summary>The scheduler is started on this node.</summary>
internal sealed class SchedulerCheck(ISchedulerFactory schedulers) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        (await schedulers.GetScheduler(cancellationToken)).Status == SchedulerStatus.Running ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("the scheduler is starting");
}
