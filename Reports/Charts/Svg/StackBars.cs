using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>The bars of a stack. Figures stand in all parts of a series or in none, and totals above all bars likewise: where only some had one, they would seem to be chosen.</summary>
internal sealed class StackBars(Sheet sheet, StackedBarChart chart, PeriodAxis axis, LinearScale scale)
{
    public const double CapHeight = 9;

    /// <summary>What keeps a bar from having a total, the weightiest first.</summary>
    private static readonly CellStatus[] Withheld = [CellStatus.Masked, CellStatus.NotPublished, CellStatus.NotRestatable];

    private readonly double _width = WidthIn(axis);

    private readonly bool _figures = Fit(
        chart.Series.SelectMany(one => chart.Periods.Select((_, i) => one[i])).Where(point => point.IsPlain).Select(point => point.Text(chart.Form, chart.Language)), Look.Small, WidthIn(axis) - 4);

    private readonly bool _totals = Fit(
        chart.Periods.Select((_, i) => chart.TotalOf(i)).OfType<decimal>().Select(total => chart.Form.Text(total, chart.Language)), Look.SmallStrong, axis.Band - 2);

    public static double WidthIn(PeriodAxis axis) => Math.Min(72, axis.Band * 0.74);

    /// <summary>Whether a part of the bar has not come in, but not all of it.</summary>
    public static bool LacksPart(StackedBarChart chart, int period) =>
        chart.Series.Any(one => one[period].Status is CellStatus.Missing or CellStatus.Partial) && chart.Series.Any(one => !one[period].IsAwaited);

    /// <summary>What stands on a bar that lacks a part.</summary>
    public static void Cap(Sheet sheet, double x, double y, double width)
    {
        sheet.Hatch(x, y, width, CapHeight, Paint.Hatch, 4);
        sheet.Outline(x, y, width, CapHeight, Paint.Hatch, 1, "3 2");
    }

    public void Draw()
    {
        for (var i = 0; i < axis.Count; i++) Bar(i);
    }

    private static bool Fit(IEnumerable<string> texts, Look look, double room) =>
        texts.Select(text => TextMeasure.Width(text, look)).DefaultIfEmpty().Max() <= room;

    private void Bar(int period)
    {
        var x = axis.Middle(period) - _width / 2;
        decimal up = 0, down = 0;
        foreach (var series in chart.Series)
        {
            var point = series[period];
            if (!point.IsShown) continue;
            if (point.High <= 0) Segment(down, down += point.Low ?? 0, 0, series, point);
            else Segment(up, up + (point.Low ?? 0), (point.High - point.Low) ?? 0, series, point);
            if (point.High > 0) up += point.High ?? 0;
        }
        Crown(period, x, scale.At(up));

        void Segment(decimal from, decimal to, decimal unsure, ChartSeries series, ChartPoint point)
        {
            var (y1, y2) = (scale.At(Math.Max(from, to)), scale.At(Math.Min(from, to)));
            if (to != from) StackSegment.Draw(sheet, series, HasFigures(series) ? Figure(point) : "", x, y1, _width, y2 - y1);
            if (unsure > 0) StackSegment.Unsure(sheet, series, x, scale.At(to + unsure), _width, y1 - scale.At(to + unsure));
        }
    }

    /// <summary>Whether the lowest part of the series has room for its figure.</summary>
    private bool HasFigures(ChartSeries series) =>
        _figures && chart.Periods.Select((_, i) => series[i].Low ?? 0).Where(low => low != 0).All(low => Math.Abs(scale.At(low) - scale.At(0m)) >= StackSegment.FigureHeight);

    private string Figure(ChartPoint point)
    {
        var text = point.Text(chart.Form, chart.Language);
        return Fit([text], Look.Small, _width - 4) ? text : "";
    }

    /// <summary>What stands on a bar: its total where it has one, else the sign of what it lacks.</summary>
    private void Crown(int period, double x, double y)
    {
        if (LacksPart(chart, period)) Cap(sheet, x, y -= CapHeight + 1.5, _width);
        var withheld = Array.Find(Withheld, status => chart.Series.Any(one => one[period].Status == status));
        if (withheld != default) StatusSign.Draw(sheet, withheld, axis.Middle(period), y - 8, axis.Band);
        else if (_totals && chart.TotalOf(period) is { } total) sheet.TextOnPanel(axis.Middle(period), y - 5, chart.Form.Text(total, chart.Language), Look.SmallStrong, Anchor.Middle);
    }
}
