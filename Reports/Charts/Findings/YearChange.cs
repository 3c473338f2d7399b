using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Findings;

internal enum Direction
{
    Level,
    Up,
    Down,
}

/// <summary>The last period of a series against the same one a year before; exists only where the figures bear a comparison.</summary>
internal readonly record struct YearChange(decimal Before, decimal Now)
{
    /// <summary>Below this, chance alone moves a count too much to speak of it.</summary>
    private const decimal Small = 20;

    /// <summary>Beyond what two counts of one and the same rate would seldom differ by: twice the square root of their sum.</summary>
    public Direction Direction =>
        (Now - Before) * (Now - Before) < 4 * (Now + Before) ? Direction.Level : Now > Before ? Direction.Up : Direction.Down;

    /// <returns><c>null</c> where either figure is not plain, is small, is a forecast or stands beyond a break, or the values are no counts.</returns>
    public static YearChange? Of(
        ChartSeries series, IReadOnlyList<Period> periods, ValueForm form, IReadOnlyList<ChartBreak> breaks, Period? forecastFrom = null)
    {
        if (form.Kind != ValueKind.Number || periods.Count == 0) return null;
        var last = periods.Count - 1;
        if (forecastFrom is { } from && periods[last].First >= from.First) return null;
        var yearBefore = periods[last].First.AddMonths(-12);
        var first = periods.Select(period => period.First).ToList().IndexOf(yearBefore);
        if (first < 0 || breaks.Any(one => one.Cuts(series) && one.Period.First > yearBefore && one.Period.First <= periods[last].First)) return null;
        if (series[first] is not { IsPlain: true, Value: >= Small and var before }) return null;
        if (series[last] is not { IsPlain: true, Value: >= Small and var now }) return null;
        return new YearChange(before, now);
    }
}
