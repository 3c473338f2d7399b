namespace SmvInsights.Reports.Charts.Svg;

/// <summary>One part of a stacked bar, with its figure inside.</summary>
internal static class StackSegment
{
    /// <summary>The least height that has room for a figure.</summary>
    public const double FigureHeight = 15.99;

    private static readonly Paint White = new("#FFFFFF");
    private static readonly Paint Black = new("#0B0F14");

    /// <param name="figure">Empty where the part has no room for it.</param>
    public static void Draw(Sheet sheet, ChartSeries series, string figure, double x, double y, double width, double height)
    {
        height = Math.Max(1, height);
        sheet.Rect(x, y, width, Math.Max(1, height - 1), Paint.Of(series.Style));
        var look = Look.Small with { Paint = On(series.Style) };
        sheet.Text(x + width / 2, y + height / 2 + look.Drop - 0.5, figure, look, Anchor.Middle);
    }

    /// <summary>From the least to the most that a figure can be.</summary>
    public static void Unsure(Sheet sheet, ChartSeries series, double x, double y, double width, double height)
    {
        sheet.Hatch(x, y, width, height, Paint.Of(series.Style), 4);
        sheet.Outline(x + 0.5, y, width - 1, Math.Max(0, height - 1), Paint.Of(series.Style), 1, "3 2");
    }

    /// <summary>Black on the light colours of the palette, white on the dark: 4.5:1 at least.</summary>
    private static Paint On(SeriesStyle style) => style switch
    {
        { Role: not null } => new(White.Light, "on-" + style.Role),
        { Marker: Marker.Square or Marker.Triangle } => Black,
        _ when style == SeriesStyle.Context => Black,
        _ => White,
    };
}
