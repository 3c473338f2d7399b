using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.StatusReports.Holding;
using SmvInsights.Reports.StatusReports.Run;

namespace SmvInsights.Dashboard.Jobs;

/// <summary>Orders the reports that the groups' schedules have made due, and tells the coordinators of those to come; ordering the same run twice is one order.</summary>
public sealed class MonthlyOrders(MonthlyRuns runs, StatusReportOrder orders, HeldRuns held, DraftMail mail)
{
    public async Task PlaceDueAsync(CancellationToken cancel)
    {
        foreach (var due in await runs.FindAsync(cancel))
            await orders.PlaceAsync(new StatusReportRequest(due.Group, due.Period, Language.Swedish, "schema", Send: true) { ScheduledFor = due.At }, cancel);
        await mail.EnqueueDueAsync(await held.ComingAsync(cancel), [.. (await held.ReadAsync(cancel)).Select(h => (h.Report, h.Hold))], cancel);
    }
}
