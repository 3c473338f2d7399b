namespace SmvInsights.Dashboard.Jobs;

/// <summary>How often what people wait for is looked at. That a failure is told within fifteen minutes follows from it.</summary>
public static class JobPace
{
    public static readonly TimeSpan Sweep = TimeSpan.FromSeconds(15);

    public static readonly TimeSpan Heartbeat = TimeSpan.FromMinutes(3);
}
