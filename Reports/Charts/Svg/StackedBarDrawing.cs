using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

internal static class StackedBarDrawing
{
    private const double AboveBars = 20;

    public static string Draw(StackedBarChart chart, ChartFrame frame)
    {
        var sheet = new Sheet(chart, frame);
        var legend = StackLegend.For(chart, frame);
        if (frame.IsNarrow) legend.DrawAbove(sheet);
        var above = new PeriodMarks(chart.Periods, chart.Breaks);
        var notes = NumberedNotes.Of(chart, chart.Periods);
        var marks = new NoteMarks(sheet, notes, chart.Language);
        var top = sheet.Y + AboveBars + (Enumerable.Range(0, chart.Periods.Count).Any(i => StackBars.LacksPart(chart, i)) ? StackBars.CapHeight : 0) + above.Height + marks.Height;
        var bottom = top + (frame.IsNarrow ? 200 : Math.Max(Math.Clamp(Math.Round(frame.Width * 0.34), 190, 290), legend.Height));
        var values = new ValueAxis(Scale(chart, frame, bottom, top), chart.Form, chart.Language);
        var axis = new PeriodAxis(chart.Periods, chart.Language, values.Gutter, frame.Width - legend.Width);

        var gaps = new GapMarks(sheet, chart.Series, axis);
        gaps.Columns(top, bottom);
        values.Draw(sheet, axis.Left, axis.Right);
        above.Draw(sheet, axis, top - AboveBars - marks.Height, bottom);
        marks.Draw(axis, top - AboveBars, bottom, 0, sheet.Width);
        new StackBars(sheet, chart, axis, values.Scale).Draw();
        sheet.Line(axis.Left, Math.Round(values.Scale.At(0m)) + 0.5, axis.Right, Math.Round(values.Scale.At(0m)) + 0.5, Paint.Axis);
        if (!frame.IsNarrow) legend.DrawBeside(sheet, LastEdge(axis), axis.Right, [.. Middles(chart, values.Scale).Reverse()], top, bottom + 8);
        gaps.Words(bottom, chart.Language);
        axis.Draw(sheet, bottom);
        HoverStrips.Draw(sheet, axis, chart.Periods, i => Words(chart, i) + notes.Lines(i), top, bottom + PeriodAxis.Height);
        sheet.Y = bottom + PeriodAxis.Height;
        Key(chart).Draw(sheet);
        marks.Tell();
        return sheet.Finish();
    }

    private static LinearScale Scale(StackedBarChart chart, ChartFrame frame, double bottom, double top)
    {
        var sums = chart.Periods.SelectMany((_, i) => new[]
        {
            ChartPoint.Of(chart.Series.Sum(series => Math.Max(0, series[i].High ?? 0))), ChartPoint.Of(chart.Series.Sum(series => Math.Min(0, series[i].Low ?? 0))),
        });
        return ValueAxis.ScaleOf(sums, chart.Form, frame.IsNarrow ? 4 : 5, bottom, top);
    }

    private static double LastEdge(PeriodAxis axis) => axis.Middle(axis.Count - 1) + StackBars.WidthIn(axis) / 2;

    /// <summary>Of the parts of the last bar from the bottom up; a part that is not drawn stands where it would begin.</summary>
    private static IEnumerable<double> Middles(StackedBarChart chart, LinearScale scale)
    {
        decimal up = 0, down = 0;
        foreach (var series in chart.Series)
        {
            var value = series[chart.Periods.Count - 1].High ?? 0;
            var from = value < 0 ? down : up;
            yield return (scale.At(from) + scale.At(from + value)) / 2;
            if (value < 0) down += value;
            else up += value;
        }
    }

    private static string Words(StackedBarChart chart, int period)
    {
        var parts = chart.Series.Reverse().Select(series => $"{series.Name}: {series[period].Text(chart.Form, chart.Language)}");
        var total = chart.TotalOf(period) is { } sum ? "\n" + (chart.Language == Ingestion.Wording.Language.English ? "Total: " : "Totalt: ") + chart.Form.Text(sum, chart.Language) : "";
        return $"{ChartWords.Capital(chart.Periods[period].FullName(chart.Language))}\n{string.Join('\n', parts)}{total}";
    }

    private static SymbolKey Key(StackedBarChart chart)
    {
        var points = ChartSeries.All(chart.Series, chart.Periods.Count);
        var key = new SymbolKey().AddStatuses(points.Where(point => point.Status is CellStatus.Masked or CellStatus.NotPublished or CellStatus.NotRestatable), chart.Language);
        if (Enumerable.Range(0, chart.Periods.Count).Any(i => chart.Series.All(series => series[i].IsAwaited))) key.Add(SymbolKey.Missing, ChartWords.NotSubmitted.In(chart.Language));
        if (Enumerable.Range(0, chart.Periods.Count).Any(i => StackBars.LacksPart(chart, i))) key.Add((sheet, x, y) => StackBars.Cap(sheet, x, y - 5, 16), ChartWords.Partial.In(chart.Language));
        if (Array.Exists(points, point => point.Low != point.High))
            key.Add((sheet, x, y) => sheet.Outline(x, y - 5, 16, 10, Paint.Mute, 1.2, "3 2"), ChartWords.Interval.In(chart.Language));
        return key;
    }
}
