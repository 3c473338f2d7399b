using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Ingestion.Validation.History.Counts;

/// <summary>One count of a file beside the last twelve months of its series. Masked months count as 2.</summary>
/// <param name="Line">In the file.</param>
/// <param name="Value">Never a masked one.</param>
/// <param name="MonthOfYear">1–12.</param>
/// <param name="Months">How many of the last twelve there are.</param>
/// <param name="Spread">Median of the distances to the median.</param>
/// <param name="IsSteady">Whether the series keeps around its median, unlike nights of shelter or days of training, which come in bursts.</param>
/// <param name="LastQuarter">Sum of the two months before, or -1 where one is missing.</param>
/// <param name="SinceNewYear">Sum of the year's months before this one, or -1 where one is missing.</param>
/// <param name="LastYear">The same month a year before, or -1.</param>
/// <param name="January">This year's, or -1.</param>
/// <param name="Rising">Months of this year in an unbroken rise from January to this one, both counted; 0 where it is broken.</param>
internal readonly record struct Count(
    int Line, int Value, IndicatorKind Kind, int MonthOfYear, int Months, double Median, double Spread, int Least, int Most, bool IsSteady,
    long LastQuarter, long SinceNewYear, int LastYear, int January, int Rising)
{
    /// <summary>Random events with a mean of seven or more stay between these shares of their median; so do holidays.</summary>
    private const double SteadyLeast = 0.4, SteadyMost = 2.5;

    /// <summary>A share of the larger of the two.</summary>
    private const double SeasonalDifference = 0.35;

    /// <summary>So alike the same month last year that it comes with the season.</summary>
    public bool IsSeason => LastYear >= 0 && Math.Abs(Value - LastYear) <= SeasonalDifference * Math.Max(Value, LastYear);

    public bool IsMore => Value > Median;

    /// <param name="past">Advanced to <paramref name="month"/>.</param>
    /// <param name="sorted">The counts of <paramref name="past"/>, ascending.</param>
    public static Count Of(int line, int value, IndicatorKind kind, int month, in SeriesWindow past, Span<int> sorted)
    {
        var monthOfYear = month % SeriesWindow.Length + 1;
        var january = month - month % SeriesWindow.Length;
        var median = MedianOf(sorted);
        return new(
            line, value, kind, monthOfYear, sorted.Length, median, SpreadOf(sorted, median), sorted[0], sorted[^1], KeepsAround(median, sorted),
            Sum(past, month - 2, month), Sum(past, january, month), past.Has(month - SeriesWindow.Length) ? past.Count(month - SeriesWindow.Length) : -1,
            past.Has(january) ? past.Count(january) : -1, RisingMonths(past, value, month));
    }

    private static double MedianOf(ReadOnlySpan<int> sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;

    private static double SpreadOf(ReadOnlySpan<int> sorted, double median)
    {
        Span<double> distances = stackalloc double[sorted.Length];
        for (var i = 0; i < sorted.Length; i++) distances[i] = Math.Abs(sorted[i] - median);
        distances.Sort();
        return (distances[(distances.Length - 1) / 2] + distances[distances.Length / 2]) / 2;
    }

    /// <summary>One month above it is let pass, so that a mistake that was never corrected does not blind the rules for a year.</summary>
    private static bool KeepsAround(double median, ReadOnlySpan<int> sorted) =>
        median > 0 && sorted[0] >= SteadyLeast * median && sorted[^2] <= SteadyMost * median;

    private static long Sum(in SeriesWindow past, int from, int before)
    {
        var sum = 0L;
        for (var month = from; month < before; month++)
        {
            if (!past.Has(month)) return -1;
            sum += past.Count(month);
        }
        return sum;
    }

    /// <returns>See <see cref="Rising"/>.</returns>
    public static int RisingMonths(in SeriesWindow past, int value, int month)
    {
        var january = month - month % SeriesWindow.Length;
        var later = value;
        for (var earlier = month - 1; earlier >= january; earlier--)
        {
            if (!past.Has(earlier) || past.Count(earlier) >= later) return 0;
            later = past.Count(earlier);
        }
        return month - january + 1;
    }
}
