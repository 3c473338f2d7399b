using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>What one rule warns about in a file; its sender is asked to explain it.</summary>
/// <param name="Count">In the whole file.</param>
/// <param name="First">The first of them, in the order of the file.</param>
public sealed record WarnedRule(string Rule, int Count, IReadOnlyList<Finding> First);
