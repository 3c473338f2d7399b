using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Storage;

namespace SmvInsights.Dashboard.Hosting;

/// <summary>The database the site works on: the configured one (<c>ConnectionStrings:Smv</c>), or else a private one that lives as long as this object.</summary>
public sealed class SiteDatabase : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly PrivatePostgres? _private;

    private SiteDatabase(PrivatePostgres? own) => _private = own;

    /// <param name="forCommand">A command also works beside a running site, on the private database that the site has started.</param>
    public static async Task<SiteDatabase> AddAsync(WebApplicationBuilder builder, SmvOptions options, bool forCommand)
    {
        var configured = builder.Configuration.GetConnectionString("Smv");
        var running = configured is null && forCommand ? PrivatePostgres.FindRunning(options.DataDirectory) : null;
        var own = configured is null && running is null ? await PrivatePostgres.StartAsync(options.DataDirectory, default) : null;

        builder.Services.AddSingleton(new Demonstration(configured is null && options.Demo));
        builder.Services.AddSingleton(s => Open(configured ?? running ?? own!.ConnectionString, s.GetRequiredService<ILoggerFactory>()));
        return new SiteDatabase(own);
    }

    /// <summary>Says what was started, and stops the site should its private database end before it.</summary>
    public void Attend(WebApplication app)
    {
        if (_private is null) return;
        app.Logger.LogInformation("{Summary}", _private.Summary);
        _ = StopWithAsync(_private, app);
    }

    /// <summary>Brings the database up to date before anyone is let in. A configured database may take a minute to come up after the site.</summary>
    public static async Task MigrateAsync(WebApplication app)
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                var applied = await app.Services.GetRequiredService<Migrator>().MigrateAsync(app.Lifetime.ApplicationStopping);
                app.Logger.LogInformation("Database is up to date; {Count} migrations applied now", applied);
                return;
            }
            catch (NpgsqlException fault) when (fault.IsTransient && clock.GetElapsedTime(started) < Patience)
            {
                app.Logger.LogWarning("Waiting for the database: {Reason}", fault.Message);
                await Task.Delay(TimeSpan.FromSeconds(2), clock);
            }
        }
    }

    public ValueTask DisposeAsync() => _private?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static NpgsqlDataSource Open(string connectionString, ILoggerFactory loggers)
    {
        var settings = new NpgsqlDataSourceBuilder(connectionString) { Name = "smv" };
        settings.ConnectionStringBuilder.ApplicationName ??= "SmvInsights";
        // half of what a page of figures costs the server is planning the same few dozen statements
        if (settings.ConnectionStringBuilder.MaxAutoPrepare == 0) (settings.ConnectionStringBuilder.MaxAutoPrepare, settings.ConnectionStringBuilder.AutoPrepareMinUsages) = (200, 2);
        // nothing is set for a session but a lock, which is given back; undoing what was not done costs a page fifteen times a tenth of a millisecond
        settings.ConnectionStringBuilder.NoResetOnClose = true;
        // some statements look cheaper planned for their very values, and then every page plans them anew: milestones three times as long as finding them
        settings.ConnectionStringBuilder.Options ??= "-c plan_cache_mode=force_generic_plan";
        return settings.UseLoggerFactory(loggers).Build();
    }

    private static async Task StopWithAsync(PrivatePostgres own, WebApplication app)
    {
        await own.Ended;
        if (app.Lifetime.ApplicationStopped.IsCancellationRequested) return;
        app.Logger.LogCritical("The private database has ended by itself; the site stops");
        Environment.ExitCode = 1;
        app.Lifetime.StopApplication();
    }
}
