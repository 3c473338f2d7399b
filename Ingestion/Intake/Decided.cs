namespace SmvInsights.Ingestion.Intake;

/// <summary>Who decides about an upload.</summary>
/// <param name="Name">As shown to people and kept in the log.</param>
public sealed record Decider(string Name, bool IsCoordinator);

/// <summary>How a confirmation went.</summary>
public enum Decided
{
    /// <summary>Nothing holds it any longer: it is being published.</summary>
    Done,

    /// <summary>It is confirmed; the coordinator's approval is what is left.</summary>
    WaitsForCoordinator,

    /// <summary>It did not wait: somebody else was first, or it was never held.</summary>
    NotWaiting,

    /// <summary>It changes what is published, or drops series, and nobody has said why. Nothing was recorded.</summary>
    NeedsReason,

    /// <summary>A rule that warned is not explained. Nothing was recorded.</summary>
    NeedsExplanations,
}
