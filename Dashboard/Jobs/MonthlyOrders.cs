using SmvInsights.Reports.StatusReports.Holding;
using SmvInsights.Reports.StatusReports.Run;

namespace SmvInsights.Dashboard.Jobs;

/// <summary>Orders the reports that the groups' schedules have made due, and tells the coordinators of those to come; ordering the same run twice is one order.</summary>
public sealed class MonthlyOrders(MonthlyRuns runs, StatusReportOrder orders, HeldRuns held, DraftMail mail)
{
    public async Task PlaceDueAsync(CancellationToken cancel)
    {
        foreach (var due in await runs.FindAsync(cancel))
        {
            try
            {
                await orders.PlaceAsync(StatusReportRequest.Scheduled(due.Group, due.Period, due.At), cancel);
            }
            catch (HeldReportException)
            {
                // held since it was found due: made when it is released
            }
        }
        await mail.EnqueueDueAsync(await held.ComingAsync(cancel), [.. (await held.ReadAsync(cancel)).Select(h => (h.Report, h.Hold))], cancel);
    }
}
