namespace SmvInsights.Reports.Charts.Svg;

/// <summary>The parts of a stack by colour and marker, down the side in the order of the stack, or across the top of a narrow chart.</summary>
internal sealed class StackLegend
{
    private const double Swatch = 14;
    private const double TextAt = 20;
    private const double Row = 21;

    private readonly List<(ChartSeries Series, IReadOnlyList<string> Lines)> _rows;

    private StackLegend(List<(ChartSeries, IReadOnlyList<string>)> rows) => _rows = rows;

    /// <summary>Of the column, 12 where there is none.</summary>
    public double Width { get; private init; } = 12;

    public double Height => _rows.Sum(row => RowHeight(row.Lines));

    public static StackLegend For(StackedBarChart chart, ChartFrame frame)
    {
        var room = frame.IsNarrow ? frame.Width - TextAt : Math.Floor(frame.Width * 0.26) - TextAt;
        List<(ChartSeries, IReadOnlyList<string> Lines)> rows = [.. chart.Series.Reverse()
            .Select(series => (series, (IReadOnlyList<string>)TextMeasure.Wrap(series.Name, room, 2, Look.Value)))];
        if (frame.IsNarrow || rows.Count == 0) return new StackLegend(rows);
        var widest = rows.Max(row => row.Lines.Select(line => TextMeasure.Width(line, Look.Value)).DefaultIfEmpty().Max());
        return new StackLegend(rows) { Width = 20 + TextAt + Math.Ceiling(widest) + 2 };
    }

    public void DrawDown(Sheet sheet, double x, double y)
    {
        foreach (var (series, lines) in _rows)
        {
            Entry(sheet, series, lines, x, y);
            y += RowHeight(lines);
        }
    }

    /// <summary>In the order of the stack from the bottom up, and then line by line.</summary>
    public void DrawAcross(Sheet sheet)
    {
        var x = 0.0;
        var height = 0.0;
        foreach (var (series, lines) in Enumerable.Reverse(_rows))
        {
            var width = TextAt + lines.Select(line => TextMeasure.Width(line, Look.Value)).DefaultIfEmpty().Max();
            if (x > 0 && x + width > sheet.Width)
            {
                sheet.Y += height;
                (x, height) = (0, 0);
            }
            Entry(sheet, series, lines, x, sheet.Y);
            height = Math.Max(height, RowHeight(lines));
            x += width + 16;
        }
        sheet.Y += height;
    }

    private static double RowHeight(IReadOnlyList<string> lines) => Row + Math.Max(0, lines.Count - 1) * Look.Value.LineHeight;

    private static void Entry(Sheet sheet, ChartSeries series, IReadOnlyList<string> lines, double x, double y)
    {
        sheet.Rect(x, y + 2, Swatch, Swatch, Paint.Of(series.Style), 2);
        for (var i = 0; i < lines.Count; i++) sheet.Text(x + TextAt, y + 13.5 + i * Look.Value.LineHeight, lines[i], Look.Value);
    }
}
