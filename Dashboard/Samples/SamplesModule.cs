namespace SmvInsights.Dashboard.Samples;

public static class SamplesModule
{
    /// <summary>Fills a fresh demonstration in the background, and keeps the site unready until it is full.</summary>
    public static IServiceCollection AddSamples(this IServiceCollection services)
    {
        services.AddHostedService<SampleLoading>();
        services.AddHealthChecks().AddCheck<SampleReadiness>("samples");
        return services;
    }
}
