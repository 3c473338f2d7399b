namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>The sender's words on the warnings of one rule in one upload; a public note beside its figures once released.</summary>
/// <param name="Rule">Code of the rule that warned.</param>
/// <param name="WrittenBy">As shown to people.</param>
/// <param name="ReleasedBy"><c>null</c> while only the district and the coordinator may read it.</param>
/// <param name="DeclinedBecause">Why the coordinator will not release it; <c>null</c> when she has not said so.</param>
public sealed record Explanation(
    string Rule, string Text, string WrittenBy, DateTimeOffset WrittenAt, string? ReleasedBy, DateTimeOffset? ReleasedAt,
    string? DeclinedBy, DateTimeOffset? DeclinedAt, string? DeclinedBecause);
