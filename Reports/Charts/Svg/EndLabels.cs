using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>The names of lines at their ends, moved apart where they would touch, with a thin grey leader back to the last figure: in the colour of the line it would look like its next months, and from an earlier figure like a line across the gap.</summary>
internal sealed class EndLabels
{
    private const double TextAt = 22;
    private const double Padding = 3;

    private readonly TrendChart _chart;
    private readonly List<Label> _labels = [];

    private EndLabels(TrendChart chart) => _chart = chart;

    public double Height => _labels.Sum(label => label.Height);

    public double Width { get; private init; }

    public static EndLabels For(TrendChart chart, ChartFrame frame)
    {
        var room = Math.Floor(frame.Width * (frame.IsNarrow ? 0.37 : 0.3)) - TextAt;
        List<Label> labels = [.. chart.Series.Select(series => Measure(chart, series, room))];
        if (chart.Target is { } target) labels.Add(Label.Of(null, target.Label, "", room, Look.Small));
        var width = labels.Count == 0 ? 8 : TextAt + Math.Ceiling(labels.Max(label => label.Width)) + 2;
        var result = new EndLabels(chart) { Width = width };
        result._labels.AddRange(labels);
        return result;
    }

    public void Draw(Sheet sheet, PeriodAxis axis, LinearScale scale, double top, double bottom)
    {
        var wanted = _labels.ConvertAll(label => Anchor(label, scale, bottom));
        var middles = LabelColumn.Place(wanted, _labels.ConvertAll(label => label.Height), top - 6, bottom + 6);
        for (var i = 0; i < _labels.Count; i++)
        {
            var (label, from, middle) = (_labels[i], wanted[i], middles[i]);
            if (label.Series is { } series) sheet.OfSeries(series.Key, () => Draw(series));
            else Write(sheet, label, axis.Right + TextAt, middle);

            void Draw(ChartSeries series)
            {
                Lead(sheet, series, axis, from, middle);
                Write(sheet, label, axis.Right + TextAt, middle);
            }
        }
    }

    private static Label Measure(TrendChart chart, ChartSeries series, double room)
    {
        var last = chart.Periods.Count == 0 ? ChartPoint.NotApplicable : series[chart.Periods.Count - 1];
        var value = last.IsShown || last.Status == CellStatus.Masked ? last.Text(chart.Form, chart.Language) : "";
        return Label.Of(series, series.Name, value, room, chart.IsGrey(series) ? Look.QuietLabel : Look.Label);
    }

    private double Anchor(Label label, LinearScale scale, double bottom)
    {
        if (label.Series is not { } series)
            return scale.At(((_chart.Target?.Low ?? _chart.Target?.High ?? 0) + (_chart.Target?.High ?? _chart.Target?.Low ?? 0)) / 2);
        var last = series.LastShown(_chart.Periods.Count);
        return last < 0 ? bottom : scale.At(((series[last].Low ?? 0) + (series[last].High ?? 0)) / 2);
    }

    private void Lead(Sheet sheet, ChartSeries series, PeriodAxis axis, double wanted, double middle)
    {
        var paint = Paint.Of(_chart.IsGrey(series) ? SeriesStyle.Context : series.Style);
        var key = axis.Right + TextAt - 9;
        if (series.LastShown(axis.Count) == axis.Count - 1 && Math.Abs(middle - wanted) > 2)
            sheet.Line(axis.Middle(axis.Count - 1) + 6, wanted, key - 5, middle, Paint.Axis, 0.8);
        Markers.Solid(sheet, series.Style.Marker, key, middle, _chart.IsGrey(series) ? 2.2 : 3, paint);
    }

    private static void Write(Sheet sheet, Label label, double x, double middle)
    {
        var y = middle - label.Height / 2 + Padding + label.Look.LineHeight / 2 + label.Look.Drop;
        foreach (var line in label.Lines)
        {
            sheet.Text(x, y, line, label.Look);
            y += label.Look.LineHeight;
        }
        if (label.Value.Length == 0) return;
        var valueX = label.ValueOnOwnLine ? x : x + TextMeasure.Width(label.Lines[^1], label.Look) + 5;
        sheet.Text(valueX, label.ValueOnOwnLine ? y : y - label.Look.LineHeight, label.Value, label.Look.Semibold ? Look.Value : Look.QuietLabel);
    }

    private sealed record Label(ChartSeries? Series, IReadOnlyList<string> Lines, string Value, bool ValueOnOwnLine, double Width, Look Look)
    {
        public double Height => (Lines.Count + (ValueOnOwnLine ? 1 : 0)) * Look.LineHeight + Padding * 2;

        public static Label Of(ChartSeries? series, string name, string value, double room, Look look)
        {
            var lines = TextMeasure.Wrap(name, room, 2, look);
            var fitted = TextMeasure.Fit(value, room, Look.Value);
            var lastWidth = lines.Count == 0 ? room : TextMeasure.Width(lines[^1], look);
            var valueWidth = TextMeasure.Width(fitted, Look.Value);
            var own = fitted.Length > 0 && lastWidth + 5 + valueWidth > room;
            var widest = lines.Select(line => TextMeasure.Width(line, look)).DefaultIfEmpty().Max();
            return new(series, lines, fitted, own, Math.Max(widest, own || fitted.Length == 0 ? valueWidth : lastWidth + 5 + valueWidth), look);
        }
    }
}
