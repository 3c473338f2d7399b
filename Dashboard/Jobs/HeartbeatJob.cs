using Quartz;

namespace SmvInsights.Dashboard.Jobs;

/// <summary>Does not beat while the sweep or the monthly run fails.</summary>
internal sealed class HeartbeatJob(Heartbeat heartbeat, JobBoard board) : IJob
{
    private static readonly string[] Vital = [JobSchedules.Sweep.Name, JobSchedules.MonthlyRun.Name];

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
    {
        var jobs = (await board.ReadAsync(cancel)).Jobs;
        if (jobs.All(j => j.LastSucceeded != false || !Vital.Contains(j.Name))) await heartbeat.BeatAsync(cancel);
    }
}
