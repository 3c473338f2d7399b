namespace SmvInsights.Reports.Privacy.Masking;

/// <summary>What one version of one submission says of one indicator, counted along each way the plan splits it. What was masked at the source counts as its least.</summary>
/// <param name="Total">Of all its rows.</param>
/// <param name="Split">By table and category; a category that no row names is not there. The municipality 0 is what is not split.</param>
public sealed record CountedSubmission(int Id, short District, long Total, IReadOnlyDictionary<(PlanTable Table, short Category), long> Split);
