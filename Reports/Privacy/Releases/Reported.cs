using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Privacy.Masking;

namespace SmvInsights.Reports.Privacy.Releases;

/// <summary>What a submission counts of one category of an indicator, in one of the ways that the plan's tables split it.</summary>
/// <param name="Low">Of what was masked at the source, the least it can be.</param>
/// <param name="IsUncertain">Whether any of it was masked at the source.</param>
public sealed record CategoryCount(int Submission, short Indicator, short Table, short Category, long Low, bool IsUncertain);

/// <summary>What a submission says of an indicator, and which of its counts hold one that was masked at the source.</summary>
public sealed record Reported(
    CountedSubmission Counts, Month Month, bool IsCurrent, bool IsUncertain, IReadOnlySet<(PlanTable Table, short Category)> Uncertain)
{
    /// <param name="counts">Of each way to split it, so that each way sums to the same.</param>
    public static Reported Of(int submission, short district, Month month, bool isCurrent, IReadOnlyList<CategoryCount> counts)
    {
        var split = counts.ToDictionary(c => ((PlanTable)c.Table, c.Category), c => c.Low);
        var uncertain = counts.Where(c => c.IsUncertain).Select(c => ((PlanTable)c.Table, c.Category)).ToHashSet();
        var total = counts.Where(c => (PlanTable)c.Table == PlanTable.YearMunicipality).Sum(c => c.Low);
        return new(new(submission, district, total, split), month, isCurrent, uncertain.Count > 0, uncertain);
    }
}
