namespace SmvInsights.Reports.Charts.Svg;

/// <summary>The parts of a stack by colour, always in the order of the stack, so that they are told apart without colour too.</summary>
internal sealed class StackLegend
{
    private const double Swatch = 14;
    private const double TextAt = 20;
    private const double Row = 21;
    private const double Gap = 20;

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
        return new StackLegend(rows) { Width = Gap + TextAt + Math.Ceiling(widest) + 2 };
    }

    /// <summary>Down the side, each name by its part of the last bar, with a thin leader to it.</summary>
    /// <param name="middles">Of the parts of the last bar, from the top down.</param>
    /// <param name="edge">Of the last bar; <paramref name="right"/> is the plot's. Leaders are level between the two, where a total wider than its bar may stand.</param>
    public void DrawBeside(Sheet sheet, double edge, double right, IReadOnlyList<double> middles, double top, double bottom)
    {
        var x = right + Gap;
        var placed = LabelColumn.Place(middles, _rows.ConvertAll(row => RowHeight(row.Lines)), top, bottom);
        for (var i = 0; i < _rows.Count; i++)
        {
            var at = i;
            sheet.Svg.Path(path => path.Move(edge + 2, middles[at]).Line(right, middles[at]).Line(x - 3, placed[at] - RowHeight(_rows[at].Lines) / 2 + Row / 2)).NoFill().Stroke(Paint.Hatch, 1).Done();
            Entry(sheet, _rows[i].Series, _rows[i].Lines, x, placed[i] - RowHeight(_rows[i].Lines) / 2);
        }
    }

    /// <summary>One below the other above a narrow chart, in the order of the stack.</summary>
    public void DrawAbove(Sheet sheet)
    {
        foreach (var (series, lines) in _rows)
        {
            Entry(sheet, series, lines, 0, sheet.Y);
            sheet.Y += RowHeight(lines);
        }
    }

    private static double RowHeight(IReadOnlyList<string> lines) => Row + Math.Max(0, lines.Count - 1) * Look.Value.LineHeight;

    private static void Entry(Sheet sheet, ChartSeries series, IReadOnlyList<string> lines, double x, double y)
    {
        sheet.Rect(x, y + 3.5, Swatch, Swatch, Paint.Of(series.Style), 2);
        for (var i = 0; i < lines.Count; i++) sheet.Text(x + TextAt, y + 15 + i * Look.Value.LineHeight, lines[i], Look.Value);
    }
}
