namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>Why an upload that was read without errors waits for a person; the words are those of the database and the API.</summary>
public static class Hold
{
    /// <summary>The sender wants to see it before it counts: everything from the web page, unless the district publishes clean new months at once.</summary>
    public const string Review = "review";

    /// <summary>It changes what is published, and the installation wants a reason first.</summary>
    public const string ReasonMissing = "reason_missing";

    /// <summary>It lacks series that the current version has.</summary>
    public const string DroppedKeys = "dropped_keys";

    /// <summary>Reports of its kind are approved by the coordinator.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>Somebody published for one of its months after it was confirmed: the difference is another than the one seen.</summary>
    public const string Stale = "stale";
}
