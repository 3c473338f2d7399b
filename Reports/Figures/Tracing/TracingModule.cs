using Microsoft.Extensions.DependencyInjection;

namespace SmvInsights.Reports.Figures.Tracing;

internal static class TracingModule
{
    public static IServiceCollection AddTracing(this IServiceCollection services)
    {
        services.AddSingleton<OriginalRows>();
        services.AddSingleton<SubmissionTracer>();
        services.AddSingleton<ActivityTracer>();
        services.AddSingleton<BudgetTracer>();
        services.AddSingleton<MilestoneTracer>();
        services.AddSingleton(s => new FigureTracer(s.GetRequiredService<ActivityTracer>(), s.GetRequiredService<BudgetTracer>(), s.GetRequiredService<MilestoneTracer>()));
        return services;
    }
}
