namespace SmvInsights.Reports.Privacy.Masking;

/// <summary>One indicator in a release: all that was ever released of the year it is about, the new cells with it, and the submissions they sum.</summary>
/// <param name="Indicator">Id.</param>
/// <param name="Submissions">By id; all versions that a cell sums.</param>
public sealed record IndicatorCells(short Indicator, IReadOnlyDictionary<int, CountedSubmission> Submissions, IReadOnlyList<PlanCell> Cells);
