using Quartz;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Jobs;

internal sealed class DeliveryJob(DeliverySender sender) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel) => await sender.SendAsync(IdOf.Work(context), cancel);
}
