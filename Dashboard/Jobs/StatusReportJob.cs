using Quartz;
using SmvInsights.Reports.StatusReports.Run;

namespace SmvInsights.Dashboard.Jobs;

internal sealed class StatusReportJob(StatusReportRun run) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel) => await run.MakeAsync(IdOf.Work(context), cancel);
}
