using Quartz;

namespace SmvInsights.Dashboard.Jobs;

internal sealed class MonthlyRunJob(MonthlyOrders orders) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel) => await orders.PlaceDueAsync(cancel);
}
