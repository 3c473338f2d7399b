using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

internal static class BarDrawing
{
    private const double Thick = 18;
    private const double RowGap = 9;
    private const double NameGap = 12;

    public static string Draw(BarChart chart, ChartFrame frame)
    {
        var sheet = new Sheet(chart, frame);
        var above = frame.IsNarrow;
        var nameRoom = above ? frame.Width : Math.Floor(frame.Width * 0.34);
        var names = chart.Bars.Select(bar => TextMeasure.Wrap(bar.Name, nameRoom, 2, Look.Value)).ToList();
        var left = above || names.Count == 0 ? 0 : Math.Ceiling(names.Max(lines => lines.Select(line => TextMeasure.Width(line, Look.Value)).DefaultIfEmpty().Max())) + NameGap;
        var texts = chart.Bars.Select(bar => TextMeasure.Fit(bar.Point.Text(chart.Form, chart.Language), frame.Width * 0.45, Look.Label)).ToList();
        var right = frame.Width - 8 - Math.Ceiling(texts.Select(text => TextMeasure.Width(text, Look.Label)).DefaultIfEmpty().Max());
        if (chart.Bars.Any(bar => bar.Point.Low < 0)) left += frame.Width - right;
        var scale = ValueAxis.ScaleOf(chart.Bars.Select(bar => bar.Point), chart.Form, 5, left, Math.Max(right, left + 20));
        var top = sheet.Y;

        for (var i = 0; i < chart.Bars.Count; i++)
        {
            var lines = names[i].Count;
            var height = above ? lines * Look.Value.LineHeight + 3 + Thick : Math.Max(Thick, lines * Look.Value.LineHeight);
            var barY = above ? sheet.Y + height - Thick : sheet.Y + (height - Thick) / 2;
            var nameY = above ? sheet.Y + 12 : sheet.Y + height / 2 - lines * Look.Value.LineHeight / 2 + Look.Value.LineHeight / 2 + Look.Value.Drop;
            var nameEdge = above ? 0 : chart.Bars.Any(bar => bar.Point.Low < 0) ? left - (frame.Width - right) - NameGap : left - NameGap;
            for (var n = 0; n < lines; n++)
                sheet.Text(nameEdge, nameY + n * Look.Value.LineHeight, names[i][n], Look.Value, above ? Anchor.Start : Anchor.End);
            Bar(sheet, chart, chart.Bars[i], scale, barY, texts[i]);
            HoverStrips.Over(sheet, chart.Bars[i].Key, $"{chart.Bars[i].Name}: {chart.Bars[i].Point.Text(chart.Form, chart.Language)}", 0, sheet.Y, frame.Width, height);
            sheet.Y += height + RowGap;
        }
        if (chart.Bars.Count > 0 && !above) sheet.Line(scale.At(0m), top - 2, scale.At(0m), sheet.Y - RowGap + 2, Paint.Axis);
        PointKeyFor(chart).Draw(sheet);
        return sheet.Finish();
    }

    private static void Bar(Sheet sheet, BarChart chart, NamedBar bar, LinearScale scale, double y, string text)
    {
        var paint = Paint.Of(chart.IsGrey(bar) ? SeriesStyle.Context : bar.Style ?? SeriesStyle.Main);
        var zero = scale.At(0m);
        var point = bar.Point;
        if (!point.IsShown)
        {
            if (point.Status == CellStatus.Missing) sheet.Hatch(zero, y, 46, Thick, Paint.Hatch);
            sheet.Text(zero + (point.Status == CellStatus.Missing ? 54 : 7), y + Thick / 2 + Look.QuietLabel.Drop, text, point.Status == CellStatus.Masked ? Look.Label : Look.QuietLabel);
            return;
        }
        var (low, high) = (scale.At(point.Low ?? 0), scale.At(point.High ?? 0));
        var far = point.Low < 0 ? Math.Min(low, zero) : high;
        if (point.Status == CellStatus.Partial) Partial(sheet, Math.Min(zero, low), y, Math.Abs(low - zero), paint);
        else sheet.Rect(Math.Min(zero, low), y, point.Value == 0 ? 0 : Math.Max(1, Math.Abs(low - zero)), Thick, paint);
        if (high > low) sheet.Outline(low, y + 0.5, high - low, Thick - 1, paint, 1.2, "3 2");
        sheet.Text(far + (point.Low < 0 ? -6 : 7), y + Thick / 2 + Look.Label.Drop, text, Look.Label, point.Low < 0 ? Anchor.End : Anchor.Start);
    }

    private static void Partial(Sheet sheet, double x, double y, double width, Paint paint)
    {
        sheet.Hatch(x, y, width, Thick, paint, 5);
        sheet.Outline(x + 0.75, y + 0.75, Math.Max(0, width - 1.5), Thick - 1.5, paint, 1.5);
    }

    private static SymbolKey PointKeyFor(BarChart chart)
    {
        var key = new SymbolKey().AddStatuses(chart.Bars.Select(bar => bar.Point).Where(point => point.Status == CellStatus.Masked), chart.Language);
        if (chart.Bars.Any(bar => bar.Point.Status == CellStatus.Partial))
            key.Add((sheet, x, y) =>
            {
                sheet.Hatch(x, y - 5, 16, 10, Paint.Mute, 4);
                sheet.Outline(x, y - 5, 16, 10, Paint.Mute, 1.2);
            }, ChartWords.Partial.In(chart.Language));
        if (chart.Bars.Any(bar => bar.Point.Low != bar.Point.High))
            key.Add((sheet, x, y) => sheet.Outline(x, y - 5, 16, 10, Paint.Mute, 1.2, "3 2"), ChartWords.Interval.In(chart.Language));
        return key;
    }
}
