using Quartz;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Dashboard.Jobs;

/// <summary>Schedules the job of a committed row at once; a row that is scheduled already is left as it is.</summary>
internal sealed class SchedulerNudge(ISchedulerFactory schedulers, ILogger<SchedulerNudge> log) : INudge
{
    public async Task NudgeAsync(Work work, Guid id, CancellationToken cancel)
    {
        var job = work switch
        {
            Work.Import => JobSchedules.Import,
            Work.StatusReport => JobSchedules.StatusReport,
            _ => JobSchedules.Delivery,
        };
        var trigger = TriggerBuilder.Create()
            .WithIdentity(id.ToString("N"), job.Name).ForJob(job).UsingJobData(IdOf.Key, id.ToString()).StartNow().Build();
        try
        {
            var scheduler = await schedulers.GetScheduler(cancel);
            await scheduler.ScheduleTrigger(trigger, TriggerConflict.Keep, cancel);
        }
        catch (SchedulerException fault)
        {
            log.LogWarning(fault, "A nudge for {Work} was lost; the sweep will find its row", work);
        }
    }
}

internal static class IdOf
{
    public const string Key = "id";

    public static Guid Work(IJobExecutionContext context) => Guid.Parse(context.MergedJobDataMap.GetString(Key)!);
}
