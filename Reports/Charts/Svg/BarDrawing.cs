using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

internal static class BarDrawing
{
    private const double RowGap = 9;

    public static string Draw(BarChart chart, ChartFrame frame)
    {
        var sheet = new Sheet(chart, frame);
        var layout = new BarLayout(chart, frame);
        var top = sheet.Y;
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            var height = layout.Height(i);
            Name(sheet, layout, i, height);
            Bar(sheet, chart, chart.Bars[i], layout, layout.NamesAbove ? sheet.Y + height - BarLayout.Thick : sheet.Y + (height - BarLayout.Thick) / 2, layout.Values[i]);
            HoverStrips.Over(sheet, chart.Bars[i].Key, $"{chart.Bars[i].Name}: {layout.Values[i]}", 0, sheet.Y, frame.Width, height);
            sheet.Y += height + RowGap;
        }
        var zero = layout.Scale.At(0m);
        if (!layout.NamesAbove) sheet.Line(zero, top - 2, zero, sheet.Y - RowGap + 2, Paint.Axis);
        Key(chart).Draw(sheet);
        return sheet.Finish();
    }

    private static void Name(Sheet sheet, BarLayout layout, int bar, double height)
    {
        var look = Look.Value;
        var lines = layout.Names[bar];
        var y = layout.NamesAbove ? sheet.Y + 12 : sheet.Y + (height - (lines.Count - 1) * look.LineHeight) / 2 + look.Drop;
        for (var i = 0; i < lines.Count; i++)
            sheet.Text(layout.NameEdge, y + i * look.LineHeight, lines[i], look, layout.NamesAbove ? Anchor.Start : Anchor.End);
    }

    private static void Bar(Sheet sheet, BarChart chart, NamedBar bar, BarLayout layout, double y, string value)
    {
        var paint = Paint.Of(chart.IsGrey(bar) ? SeriesStyle.Context : bar.Style ?? SeriesStyle.Main);
        var zero = layout.Scale.At(0m);
        var point = bar.Point;
        var (low, high) = (layout.Scale.At(point.Low ?? 0), layout.Scale.At(point.High ?? 0));
        if (layout is { NamesAbove: true, HasNegative: true }) sheet.Line(zero, y - 2, zero, y + BarLayout.Thick + 2, Paint.Axis);
        if (point.IsAwaited) sheet.Hatch(zero, y, BarLayout.MissingStub, BarLayout.Thick, Paint.Hatch);
        else if (point.Status == CellStatus.Partial) Partial(sheet, Math.Min(zero, low), y, Math.Abs(low - zero), paint);
        else if (point.IsShown && point.Low != 0) sheet.Rect(Math.Min(zero, low), y, Math.Max(1, Math.Abs(low - zero)), BarLayout.Thick, paint);
        if (high > low) sheet.Outline(low, y + 0.5, high - low, BarLayout.Thick - 1, paint, 1.2, "3 2");
        if (layout.ValuesAbove) return;

        var look = point.IsShown || point.Status == CellStatus.Masked ? Look.Label : Look.QuietLabel;
        var end = point.IsAwaited ? zero + BarLayout.MissingStub : point.Low < 0 ? low : high;
        sheet.Text(end + (point.Low < 0 ? -BarLayout.ValueGap : BarLayout.ValueGap), y + BarLayout.Thick / 2 + look.Drop, value, look, point.Low < 0 ? Anchor.End : Anchor.Start);
    }

    private static void Partial(Sheet sheet, double x, double y, double width, Paint paint)
    {
        sheet.Hatch(x, y, width, BarLayout.Thick, paint, 5);
        sheet.Outline(x + 0.75, y + 0.75, Math.Max(0, width - 1.5), BarLayout.Thick - 1.5, paint, 1.5);
    }

    private static SymbolKey Key(BarChart chart)
    {
        var points = chart.Bars.Select(bar => bar.Point).ToList();
        var key = new SymbolKey().AddStatuses(points.Where(point => point.Status is CellStatus.Masked or CellStatus.NotApplicable), chart.Language);
        if (points.Any(point => point.Status == CellStatus.Partial))
            key.Add((sheet, x, y) =>
            {
                sheet.Hatch(x, y - 5, 16, 10, Paint.Mute, 4);
                sheet.Outline(x, y - 5, 16, 10, Paint.Mute, 1.2);
            }, ChartWords.Partial.In(chart.Language));
        if (points.Any(point => point.Low != point.High))
            key.Add((sheet, x, y) => sheet.Outline(x, y - 5, 16, 10, Paint.Mute, 1.2, "3 2"), ChartWords.Interval.In(chart.Language));
        return key;
    }
}
