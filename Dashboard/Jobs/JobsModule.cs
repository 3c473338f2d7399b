using System.Data.Common;
using Npgsql;
using Quartz;
using SmvInsights.Dashboard.Hosting;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Storage;

namespace SmvInsights.Dashboard.Jobs;

public static class JobsModule
{
    /// <summary>Clustered scheduling on the application's own PostgreSQL; nothing outside this folder knows who schedules.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, SmvOptions options)
    {
        services.AddSingleton<DbDataSource>(s => s.GetRequiredService<NpgsqlDataSource>());
        services.AddSingleton<INudge, SchedulerNudge>();
        services.AddSingleton(new InboxFolders(Path.Combine(options.DataDirectory, "inbox"), options.UploadLimitBytes));
        services.AddSingleton<JobBoard>();
        services.AddSingleton<Backlog>();
        services.AddSingleton<MonthlyRuns>();
        services.AddSingleton<RunFactsReader>();
        services.AddSingleton<MonthlyPlans>();
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<Heartbeat>(s, options.HeartbeatUrl ?? ""));
        services.AddSingleton<HeldRuns>();
        services.AddSingleton<MonthlyOrders>();
        services.AddSingleton(new MigrationSet("jobs", typeof(JobsModule).Assembly, "SmvInsights.Dashboard.Jobs.Migrations."));
        services.AddHealthChecks().AddCheck<SchedulerCheck>("scheduler");
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "smv";
                scheduler.GenerateInstanceId = true;
                scheduler.IdleWaitTime = TimeSpan.FromSeconds(1);
            });
            quartz.UseDefaultThreadPool(JobSchedules.AtOnce);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(database => database.UseRegisteredDataSource = true);
                store.ConfigureStore(options =>
                {
                    options.TablePrefix = "jobs.qrtz_";
                    options.StoreJobDataAsStrings = true;
                });
                store.UseSystemTextJsonSerializer();
                store.ProvisionSchema();
                store.UseExecutionHistory();
                store.UseClustering(cluster =>
                {
                    cluster.CheckinInterval = TimeSpan.FromSeconds(5);
                    cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
                });
            });
            JobSchedules.Define(quartz);
        });
        services.AddQuartzExecutionHistory(history =>
        {
            history.Retention = TimeSpan.FromDays(62);
            history.MaxEntriesPerJob = 200;
        });
        services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
        return services;
    }
}
