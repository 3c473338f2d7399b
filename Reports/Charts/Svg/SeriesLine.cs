using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>One series over time: straight lines between neighbours that are both plain figures of whole periods, and a mark for each figure there is.</summary>
internal static class SeriesLine
{
    public const string ForecastDash = "3 4";

    private static readonly HashSet<int> NoBreaks = [];

    /// <param name="onBand">Over a tinted band a line has a rim in the panel's colour, as its points have: series are told from the panel, not from tints.</param>
    public static void Draw(
        Sheet sheet, ChartSeries series, PeriodAxis axis, LinearScale scale, bool grey, Func<int, bool> isForecast, IReadOnlySet<int>? breaks = null, bool onBand = false)
    {
        var paint = Paint.Of(grey ? SeriesStyle.Context : series.Style);
        if (onBand) Lines(sheet, series, axis, scale, Paint.Panel, 4.5, _ => false, breaks ?? NoBreaks, solid: true);
        Lines(sheet, series, axis, scale, paint, grey ? 1.2 : 2, isForecast, breaks ?? NoBreaks);
        var radius = (grey ? 2.2 : 3) * (axis.Band < 10 ? 0.6 : axis.Band < 16 ? 0.8 : 1);
        for (var i = 0; i < axis.Count; i++)
            if (series[i].IsShown) Point(sheet, series, series[i], axis.Middle(i), scale, radius, paint);
    }

    /// <summary>From the lowest to the highest that a figure can be.</summary>
    public static void Range(Sheet sheet, double x, double top, double bottom, Paint paint)
    {
        sheet.Line(x, top, x, bottom, paint, 2);
        sheet.Line(x - 4, top, x + 4, top, paint, 2);
        sheet.Line(x - 4, bottom, x + 4, bottom, paint, 2);
    }

    private static void Lines(
        Sheet sheet, ChartSeries series, PeriodAxis axis, LinearScale scale, Paint paint, double width, Func<int, bool> isForecast, IReadOnlySet<int> breaks, bool solid = false)
    {
        for (var i = 1; i < axis.Count;)
        {
            var first = i;
            while (i < axis.Count && Joined(i) && isForecast(i) == isForecast(first)) i++;
            if (i == first) i++;
            else Run(first - 1, i - 1, isForecast(first));
        }

        bool Joined(int i) => series[i - 1].IsPlain && series[i].IsPlain && axis.Compares(i) && !breaks.Contains(i);

        void Run(int from, int to, bool forecast)
        {
            sheet.Svg.Path(path =>
            {
                path.Move(axis.Middle(from), At(from));
                for (var i = from + 1; i <= to; i++) path.Line(axis.Middle(i), At(i));
            });
            sheet.Svg.NoFill().Stroke(paint, forecast ? width * 0.8 : width, forecast ? ForecastDash : solid ? null : series.Style.Dash)
                .At("stroke-linejoin", "round").Done();
        }

        double At(int i) => scale.At(series[i].Value ?? 0);
    }

    private static void Point(Sheet sheet, ChartSeries series, ChartPoint point, double x, LinearScale scale, double radius, Paint paint)
    {
        if (point.Value is not { } value) Range(sheet, x, scale.At(point.High ?? 0), scale.At(point.Low ?? 0), paint);
        else if (point.Status == CellStatus.Partial) Markers.Hollow(sheet, series.Style.Marker, x, scale.At(value), radius + 0.4, paint);
        else Markers.Solid(sheet, series.Style.Marker, x, scale.At(value), radius, paint);
    }
}
