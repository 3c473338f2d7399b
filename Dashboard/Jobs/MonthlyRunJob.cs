using Quartz;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.StatusReports.Run;

namespace SmvInsights.Dashboard.Jobs;

/// <summary>Orders the reports that the groups' schedules have made due; ordering the same run twice is one order.</summary>
internal sealed class MonthlyRunJob(MonthlyRuns runs, StatusReportOrder orders) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        foreach (var due in await runs.FindAsync(cancel))
            await orders.PlaceAsync(new StatusReportRequest(due.Group, due.Period, Language.Swedish, "schema", Send: true) { ScheduledFor = due.At }, cancel);
    }
}
