using Quartz;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Dashboard.Jobs;

internal sealed class InboxScanJob(InboxScan scan) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel) => await scan.RunAsync(cancel);
}
