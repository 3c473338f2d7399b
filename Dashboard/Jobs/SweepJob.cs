using Quartz;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.Reminders;
using SmvInsights.Reports.StatusReports.Run;

namespace SmvInsights.Dashboard.Jobs;

/// <summary>What a lost nudge, a crash or a fault left behind, and the mail that tells people of it.</summary>
internal sealed class SweepJob(
    UploadSweep uploads, StatusReportSweep reports, DeliveryDue deliveries, ReceiptMail receipts, NoticeMail notices, ReminderMail reminders, INudge nudge) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        foreach (var id in await uploads.FindAsync(cancel)) await nudge.NudgeAsync(Work.Import, id, cancel);
        await reports.RunAsync(cancel);
        await receipts.EnqueueDueAsync(cancel);
        await notices.EnqueueDueAsync(cancel);
        await reminders.EnqueueDueAsync(cancel);
        foreach (var id in await deliveries.FindAsync(cancel)) await nudge.NudgeAsync(Work.Delivery, id, cancel);
    }
}
