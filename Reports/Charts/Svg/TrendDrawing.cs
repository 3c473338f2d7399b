using System.Text;

namespace SmvInsights.Reports.Charts.Svg;

internal static class TrendDrawing
{
    public static string Draw(TrendChart chart, ChartFrame frame)
    {
        var sheet = new Sheet(chart, frame);
        var labels = EndLabels.For(chart, frame);
        var notes = NumberedNotes.Of(chart, chart.Periods);
        var marks = new NoteMarks(sheet, notes, chart.Language);
        var above = new PeriodMarks(chart.Periods, chart.Breaks, FirstForecast(chart) is >= 0 and var first ? (ChartWords.Forecast.In(chart.Language), first) : null);
        var top = sheet.Y + 8 + above.Height + marks.Height;
        var bottom = top + Math.Max(PlotHeight(chart, frame), labels.Height);
        var values = new ValueAxis(Scale(chart, frame, bottom, top), chart.Form, chart.Language);
        var axis = new PeriodAxis(chart.Periods, chart.Language, values.Gutter, frame.Width - labels.Width);
        var gaps = new GapMarks(sheet, chart.Series, axis, chart.IsGrey);

        Forecast(sheet, chart, axis, top, bottom);
        Target(sheet, chart, axis, values.Scale);
        gaps.Columns(top, bottom);
        values.Draw(sheet, axis.Left, axis.Right);
        above.Draw(sheet, axis, top - marks.Height, bottom);
        marks.Draw(axis, top, bottom, 0, sheet.Width);
        foreach (var series in chart.Series.OrderBy(series => !chart.IsGrey(series)))
            sheet.OfSeries(series.Key, () => SeriesLine.Draw(sheet, series, axis, values.Scale, chart.IsGrey(series), chart.IsForecast, ChartBreak.CutsIn(chart.Breaks, series, chart.Periods), IsTinted(chart)));
        labels.Draw(sheet, axis, values.Scale, top, bottom);
        gaps.InPlot(bottom);
        gaps.Words(bottom, chart.Language);
        sheet.Y = gaps.Lanes(bottom);
        axis.Draw(sheet, sheet.Y);
        HoverStrips.Draw(sheet, axis, chart.Periods, i => Words(chart, i) + notes.Lines(i), top, sheet.Y + PeriodAxis.Height);
        sheet.Y += PeriodAxis.Height;
        Key(chart).Draw(sheet);
        marks.Tell();
        return sheet.Finish();
    }

    /// <summary>A chart with nothing above or below zero to plot is kept low.</summary>
    private static double PlotHeight(TrendChart chart, ChartFrame frame) =>
        chart.Target is null && chart.Series.All(series => chart.Periods.Index().All(period => series[period.Index] is { Low: null or 0, High: null or 0 })) ? 72
        : frame.IsNarrow ? 210 : Math.Clamp(Math.Round(frame.Width * 0.36), 200, 300);

    private static LinearScale Scale(TrendChart chart, ChartFrame frame, double bottom, double top)
    {
        var points = ChartSeries.All(chart.Series, chart.Periods.Count);
        var low = Math.Min(chart.Target?.Low ?? 0, 0);
        var high = Math.Max(chart.Target?.High ?? 0, chart.Target?.Low ?? 0);
        return ValueAxis.ScaleOf(points, chart.Form, frame.IsNarrow ? 4 : 5, bottom, top, low, high);
    }

    private static bool IsTinted(TrendChart chart) => chart.Target is { Low: not null, High: not null } || chart.ForecastFrom is not null;

    /// <returns>−1 where none is.</returns>
    private static int FirstForecast(TrendChart chart) => Enumerable.Range(0, chart.Periods.Count).FirstOrDefault(chart.IsForecast, -1);

    private static void Forecast(Sheet sheet, TrendChart chart, PeriodAxis axis, double top, double bottom)
    {
        if (FirstForecast(chart) is >= 0 and var first) sheet.Rect(axis.Start(first), top, axis.Right - axis.Start(first), bottom - top, Paint.Band);
    }

    private static void Target(Sheet sheet, TrendChart chart, PeriodAxis axis, LinearScale scale)
    {
        if (chart.Target is not { } target) return;
        if (target is { Low: { } low, High: { } high })
        {
            var (y1, y2) = (scale.At(Math.Max(low, high)), scale.At(Math.Min(low, high)));
            sheet.Rect(axis.Left, y1, axis.Right - axis.Left, y2 - y1, Paint.Target);
        }
        foreach (var edge in new[] { target.Low, target.High })
            if (edge is { } value) sheet.Line(axis.Left, scale.At(value), axis.Right, scale.At(value), Paint.Mute, 1, "4 3");
    }

    private static string Words(TrendChart chart, int period)
    {
        var forecast = chart.IsForecast(period) ? $" ({ChartWords.Forecast.In(chart.Language)})" : "";
        var words = new StringBuilder(ChartWords.Capital(chart.Periods[period].FullName(chart.Language)), 160).Append(forecast);
        foreach (var series in chart.Series) words.Append('\n').Append(series.Name).Append(": ").Append(series[period].Text(chart.Form, chart.Language));
        return words.ToString();
    }

    private static SymbolKey Key(TrendChart chart) =>
        PointKey.Of(ChartSeries.All(chart.Series, chart.Periods.Count), chart.Language);
}
