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
        Func<Task>[] steps =
        [
            async () => { foreach (var id in await uploads.FindAsync(cancel)) await nudge.NudgeAsync(Work.Import, id, cancel); },
            async () => await reports.RunAsync(cancel), () => receipts.EnqueueDueAsync(cancel), () => notices.EnqueueDueAsync(cancel), () => reminders.EnqueueDueAsync(cancel),
            async () => { foreach (var id in await deliveries.FindAsync(cancel)) await nudge.NudgeAsync(Work.Delivery, id, cancel); },
        ];
        List<Exception> faults = [];
        foreach (var step in steps)
        {
            try
            {
                await step();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // what one step cannot do must not keep the mail of the others
                faults.Add(fault);
            }
        }
        if (faults.Count > 0) throw new AggregateException("Some of the sweep could not be done.", faults);
    }
}
