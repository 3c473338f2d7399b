using Quartz;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Jobs;

internal sealed class ImportJob(UploadImport import, InboxVerdicts verdicts, ReceiptMail receipts) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        await import.RunAsync(IdOf.Work(context), cancel);
        await verdicts.CarryOutAsync(cancel);
        await receipts.EnqueueDueAsync(cancel);
    }
}
