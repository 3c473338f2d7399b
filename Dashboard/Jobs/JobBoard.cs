using Quartz;
using Quartz.Extensibility;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Jobs;

/// <param name="Running">When each of its runs in progress began.</param>
/// <param name="Failed">What a failure of it means, and what is to be done.</param>
/// <param name="LastFailure">Why its latest failure failed, as the program says it.</param>
public sealed record JobState(
    string Name, Phrase Title, Phrase About, Phrase Failed, IReadOnlyList<DateTimeOffset> Running, DateTimeOffset? LastRan, TimeSpan? LastDuration,
    bool? LastSucceeded, DateTimeOffset? LastFailed, string? LastFailure, long Runs, long Failures, DateTimeOffset? Next);

public sealed record JobRun(Phrase Title, Phrase Failed, DateTimeOffset At, TimeSpan? Duration, bool Succeeded, string? Failure, string Node);

/// <param name="Recent">Latest runs of work, and every recurring job's failures; the latest first.</param>
public sealed record JobBoardView(IReadOnlyList<JobState> Jobs, IReadOnlyList<JobRun> Recent);

/// <summary>What ran, is running, failed and why, and comes next; and "run now".</summary>
public sealed class JobBoard(ISchedulerFactory schedulers, IExecutionHistoryStore history)
{
    public async Task<JobBoardView> ReadAsync(CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var running = (await scheduler.QueryFireInstances(new FireInstanceQuery(), cancel)).Items.ToLookup(f => f.JobKey, f => f.FireTimeUtc);
        var statuses = (await history.QueryJobRunStatuses(new JobRunStatusQuery { SchedulerName = scheduler.SchedulerName }, cancel)).Items.ToDictionary(s => s.Job);
        var next = (await scheduler.QueryTriggers(new TriggerQuery(), cancel)).Items.ToLookup(t => t.JobKey, t => t.NextFireTimeUtc);
        return new JobBoardView(
            [.. JobSchedules.All.Select(j => StateOf(j.Key, j.Name, j.About, j.Failed, [.. running[j.Key]], statuses.GetValueOrDefault(j.Key), next[j.Key].Min()))],
            await RecentAsync(scheduler.SchedulerName, cancel));
    }

    /// <returns>Whether there is such a recurring job.</returns>
    public async Task<bool> RunNowAsync(string name, CancellationToken cancel)
    {
        var key = new JobKey(name, JobSchedules.Recurring);
        var scheduler = await schedulers.GetScheduler(cancel);
        if (!await scheduler.Exists(key, cancel)) return false;
        await scheduler.TriggerJob(key, cancellationToken: cancel);
        return true;
    }

    private async Task<IReadOnlyList<JobRun>> RecentAsync(string scheduler, CancellationToken cancel)
    {
        // asked for apart: the recurring jobs' successes would fill a page of the history within the hour
        var work = await history.QueryExecutions(new ExecutionHistoryQuery { SchedulerName = scheduler, JobContains = JobSchedules.ById + "." }, cancel);
        var failed = await history.QueryExecutions(new ExecutionHistoryQuery { SchedulerName = scheduler, Results = [JobRunResult.Failed] }, cancel);
        return [.. work.Items.Concat(failed.Items)
            .DistinctBy(r => r.EntryId)
            .OrderByDescending(r => r.FiredAtUtc)
            .Take(50)
            .Select(r => (Run: r, Job: JobSchedules.All.FirstOrDefault(j => j.Key.Name == r.JobName)))
            .Select(r => new JobRun(r.Job.Name, r.Job.Failed, r.Run.FiredAtUtc, r.Run.Duration, r.Run.Succeeded, r.Run.ExceptionMessage, r.Run.SchedulerInstanceId))];
    }

    private static JobState StateOf(
        JobKey key, Phrase title, Phrase about, Phrase failed, IReadOnlyList<DateTimeOffset> running, JobRunStatus? status, DateTimeOffset? next) =>
        new(key.Name, title, about, failed, running, status?.LastFiredAtUtc, status?.LastDuration, status?.LastResult is null ? null : status.LastResult != JobRunResult.Failed,
            status?.LastFailedAtUtc, status?.LastFailureMessage, status?.RunCount ?? 0, status?.FailureCount ?? 0, next);
}
