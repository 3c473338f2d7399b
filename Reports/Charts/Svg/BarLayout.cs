using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>Where names and values of horizontal bars go: names to the left and values at the ends, or, as room runs out, names above, then values with them.</summary>
internal sealed class BarLayout
{
    public const double Thick = 18;
    public const double MissingStub = 46;
    public const double ValueGap = 7;
    private const double NameGap = 12;
    private const double LeastPlot = 60;

    public BarLayout(BarChart chart, ChartFrame frame)
    {
        Values = [.. chart.Bars.Select(bar => bar.Point.Text(chart.Form, chart.Language))];
        HasNegative = chart.Bars.Any(bar => bar.Point.Low < 0);
        var before = Gutter(chart, point => point.Low < 0);
        var after = Gutter(chart, point => point.IsShown ? point.Low >= 0 : HasNegative);
        var besideNames = NameWidth(chart, frame.Width * 0.34);
        NamesAbove = frame.IsNarrow || besideNames + before + after + frame.Width * 0.3 > frame.Width;
        ValuesAbove = NamesAbove && Math.Max(before + after, chart.Bars.Count == 0 ? 0 : Gutter(chart, point => !point.IsShown)) + LeastPlot > frame.Width;
        if (ValuesAbove) (before, after) = (0, 2);
        NameEdge = NamesAbove ? 0 : besideNames - NameGap;
        var left = (NamesAbove ? 0 : besideNames) + before;
        Scale = ValueAxis.ScaleOf(chart.Bars.Select(bar => bar.Point), chart.Form, 5, left, frame.Width - after);
        Names = [.. chart.Bars.Select((bar, i) => NamesAbove
            ? TextMeasure.Wrap(ValuesAbove ? $"{bar.Name}: {Values[i]}" : bar.Name, frame.Width, 3, Look.Value)
            : TextMeasure.Wrap(bar.Name, frame.Width * 0.34, 2, Look.Value))];
    }

    public IReadOnlyList<string> Values { get; }

    public IReadOnlyList<IReadOnlyList<string>> Names { get; }

    public bool HasNegative { get; }

    public bool NamesAbove { get; }

    public bool ValuesAbove { get; }

    /// <summary>Where names begin if they stand above, end if they stand to the left.</summary>
    public double NameEdge { get; }

    public LinearScale Scale { get; }

    public double Height(int bar)
    {
        var words = Names[bar].Count * Look.Value.LineHeight;
        return NamesAbove ? words + 3 + Thick : Math.Max(Thick, words);
    }

    private double Gutter(BarChart chart, Func<ChartPoint, bool> stands) =>
        chart.Bars.Select((bar, i) => stands(bar.Point) ? Room(bar.Point, Values[i]) : 0).DefaultIfEmpty().Max();

    private static double Room(ChartPoint point, string value) =>
        Math.Ceiling(TextMeasure.Width(value, Look.Label)) + ValueGap + 2 + (point.IsAwaited ? MissingStub : 0);

    private static double NameWidth(BarChart chart, double most)
    {
        var lines = chart.Bars.SelectMany(bar => TextMeasure.Wrap(bar.Name, most, 2, Look.Value));
        return Math.Ceiling(lines.Select(line => TextMeasure.Width(line, Look.Value)).DefaultIfEmpty().Max()) + NameGap;
    }
}
