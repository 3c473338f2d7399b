using Quartz;
using SmvInsights.Reports.Delivery.Returns;

namespace SmvInsights.Dashboard.Jobs;

internal sealed class ReturnsJob(ReturnMailbox mailbox) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel) => await mailbox.ReadAsync(cancel);
}
