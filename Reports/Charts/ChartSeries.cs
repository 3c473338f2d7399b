using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Charts;

/// <param name="Key">Stands for it in <c>Focus</c>, e.g. the district's code.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Points">One for each period, in their order; what lacks counts as not submitted.</param>
public sealed record ChartSeries(string Key, string Name, SeriesStyle Style, IReadOnlyList<ChartPoint> Points)
{
    /// <summary>What traces each of the points; empty where nothing does.</summary>
    public IReadOnlyList<FigureAddress?> Traces { get; init; } = [];

    private readonly ChartPoint[] _points = [.. Points];

    public IReadOnlyList<ChartPoint> Points
    {
        get => _points;
        init => _points = [.. value];
    }

    public ref readonly ChartPoint this[int period]
    {
        get
        {
            if (period < _points.Length) return ref _points[period];
            return ref ChartPoint.Missing;
        }
    }

    /// <summary>Those of so many periods, one series after another.</summary>
    internal static ChartPoint[] All(IReadOnlyList<ChartSeries> series, int periods)
    {
        var all = new ChartPoint[series.Count * periods];
        for (var i = 0; i < all.Length; i++) all[i] = series[i / periods][i % periods];
        return all;
    }

    /// <summary>Index of the last period with a number, or −1.</summary>
    internal int LastShown(int periods)
    {
        for (var i = periods - 1; i >= 0; i--)
            if (this[i].IsShown) return i;
        return -1;
    }
}
