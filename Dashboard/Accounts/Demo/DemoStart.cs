using SmvInsights.Dashboard.Hosting;

namespace SmvInsights.Dashboard.Accounts.Demo;

/// <summary>Peoples the demonstration before the site lets anyone in.</summary>
public sealed class DemoStart(Demonstration demonstration, SmvOptions site, IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!demonstration.IsOn) return;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoAccounts>().EnsureAsync(site.DataDirectory, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<DemoPeople>().EnsureAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
