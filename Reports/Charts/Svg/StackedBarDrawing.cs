using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

internal static class StackedBarDrawing
{
    private const double CapHeight = 9;
    private const double AboveBars = 20;

    public static string Draw(StackedBarChart chart, ChartFrame frame)
    {
        var sheet = new Sheet(chart, frame);
        var legend = StackLegend.For(chart, frame);
        if (frame.IsNarrow) legend.DrawAbove(sheet);
        var notes = NumberedNotes.Of(chart, chart.Periods);
        var marks = new NoteMarks(sheet, notes, chart.Language);
        var top = sheet.Y + AboveBars + (chart.Series.Any(series => chart.Periods.Where((_, i) => Lacks(series[i])).Any()) ? CapHeight : 0) + PeriodMarks.Height(chart.Breaks) + marks.Height;
        var bottom = top + (frame.IsNarrow ? 200 : Math.Max(Math.Clamp(Math.Round(frame.Width * 0.34), 190, 290), legend.Height));
        var values = new ValueAxis(Scale(chart, frame, bottom, top), chart.Form, chart.Language);
        var axis = new PeriodAxis(chart.Periods, chart.Language, values.Gutter, frame.Width - legend.Width);

        var gaps = new GapMarks(sheet, chart.Series, axis);
        gaps.Columns(top, bottom);
        values.Draw(sheet, axis.Left, axis.Right);
        PeriodMarks.Draw(sheet, chart.Periods, chart.Breaks, axis, top - AboveBars - marks.Height, bottom);
        marks.Draw(axis, top - AboveBars, bottom, 0, sheet.Width);
        for (var i = 0; i < axis.Count; i++) Bar(sheet, chart, axis, values.Scale, i);
        sheet.Line(axis.Left, Math.Round(values.Scale.At(0m)) + 0.5, axis.Right, Math.Round(values.Scale.At(0m)) + 0.5, Paint.Axis);
        if (!frame.IsNarrow) legend.DrawBeside(sheet, LastEdge(axis), axis.Right + 20, [.. Middles(chart, values.Scale).Reverse()], top, bottom + 8);
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

    private static double BarWidth(PeriodAxis axis) => Math.Min(46, axis.Band * 0.74);

    private static double LastEdge(PeriodAxis axis) => axis.Count == 0 ? axis.Right : axis.Middle(axis.Count - 1) + BarWidth(axis) / 2;

    /// <summary>Of the parts of the last bar from the bottom up; a part that is not drawn stands where it would begin.</summary>
    private static IEnumerable<double> Middles(StackedBarChart chart, LinearScale scale)
    {
        decimal up = 0, down = 0;
        foreach (var series in chart.Series)
        {
            var value = chart.Periods.Count == 0 ? 0 : series[chart.Periods.Count - 1].High ?? 0;
            var from = value < 0 ? down : up;
            yield return (scale.At(from) + scale.At(from + value)) / 2;
            if (value < 0) down += value;
            else up += value;
        }
    }

    private static void Bar(Sheet sheet, StackedBarChart chart, PeriodAxis axis, LinearScale scale, int period)
    {
        var width = BarWidth(axis);
        var x = axis.Middle(period) - width / 2;
        decimal up = 0, down = 0;
        foreach (var series in chart.Series)
        {
            var point = series[period];
            if (!point.IsShown) continue;
            if (point.High <= 0) Segment(down, down += point.Low ?? 0, 0, series, point);
            else Segment(up, up + (point.Low ?? 0), (point.High - point.Low) ?? 0, series, point);
            if (point.High > 0) up += point.High ?? 0;
        }
        Crown(sheet, chart, axis, period, x, width, scale.At(up));

        void Segment(decimal from, decimal to, decimal unsure, ChartSeries series, ChartPoint point)
        {
            var (y1, y2) = (scale.At(Math.Max(from, to)), scale.At(Math.Min(from, to)));
            if (to != from) StackSegment.Draw(sheet, chart, series, point, x, y1, width, y2 - y1);
            if (unsure > 0) StackSegment.Unsure(sheet, series, x, scale.At(to + unsure), width, y1 - scale.At(to + unsure));
        }
    }

    /// <summary>What stands on a bar: its total where it has one, else the sign of what it lacks.</summary>
    private static void Crown(Sheet sheet, StackedBarChart chart, PeriodAxis axis, int period, double x, double width, double y)
    {
        var lacks = chart.Series.Any(one => Lacks(one[period]));
        var reported = chart.Series.Any(one => !one[period].IsAwaited);
        if (lacks && reported)
        {
            y -= CapHeight + 1.5;
            sheet.Hatch(x, y, width, CapHeight, Paint.Hatch, 4);
            sheet.Outline(x, y, width, CapHeight, Paint.Hatch, 1, "3 2");
        }
        if (chart.Series.Any(one => one[period].Status == CellStatus.Masked))
            sheet.Text(axis.Middle(period), y - 5, ChartWords.MaskedSymbol, Look.SmallStrong, Anchor.Middle);
        else if (chart.Series.Any(one => one[period].Status == CellStatus.NotPublished))
            SymbolKey.NotPublished(sheet, axis.Middle(period) - 9, y - 9);
        else if (chart.TotalOf(period) is { } total && chart.Form.Text(total, chart.Language) is var text
            && TextMeasure.Width(text, Look.SmallStrong) <= axis.Band - 2)
            sheet.Text(axis.Middle(period), y - 5, text, Look.SmallStrong, Anchor.Middle);
    }

    private static bool Lacks(ChartPoint point) => point.Status is CellStatus.Missing or CellStatus.Partial;

    private static string Words(StackedBarChart chart, int period)
    {
        var parts = chart.Series.Reverse().Select(series => $"{series.Name}: {series[period].Text(chart.Form, chart.Language)}");
        var total = chart.TotalOf(period) is { } sum ? "\n" + (chart.Language == Ingestion.Wording.Language.English ? "Total: " : "Totalt: ") + chart.Form.Text(sum, chart.Language) : "";
        return $"{ChartWords.Capital(chart.Periods[period].FullName(chart.Language))}\n{string.Join('\n', parts)}{total}";
    }

    private static SymbolKey Key(StackedBarChart chart)
    {
        var points = chart.Series.SelectMany(series => chart.Periods.Select((_, i) => series[i])).ToList();
        var key = new SymbolKey().AddStatuses(points.Where(point => point.Status != CellStatus.Missing), chart.Language);
        if (points.Any(Lacks)) key.Add(SymbolKey.Missing, ChartWords.NotSubmitted.In(chart.Language));
        if (points.Any(point => point.Low != point.High))
            key.Add((sheet, x, y) => sheet.Outline(x, y - 5, 16, 10, Paint.Mute, 1.2, "3 2"), ChartWords.Interval.In(chart.Language));
        return key;
    }
}
