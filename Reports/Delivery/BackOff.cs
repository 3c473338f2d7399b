namespace SmvInsights.Reports.Delivery;

/// <summary>How long to wait before trying a delivery again.</summary>
public static class BackOff
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4),
    ];

    /// <summary>How long a message is worth trying; a sign-in code is of no use for longer.</summary>
    public static TimeSpan Lifetime(DeliveryPurpose purpose) =>
        purpose == DeliveryPurpose.Code ? TimeSpan.FromMinutes(10) : TimeSpan.FromDays(1);

    /// <summary>A notice never waits for more than five minutes: once mail goes again, the coordinators are to hear of what failed within fifteen.</summary>
    /// <param name="attempts">Attempts made so far, at least 1.</param>
    public static TimeSpan After(int attempts, DeliveryPurpose purpose) =>
        Waits[Math.Min(attempts, purpose == DeliveryPurpose.Notice ? 2 : Waits.Length) - 1];
}
