namespace SmvInsights.Reports.Charts.Svg;

/// <summary>The five point shapes, of like weight to the eye at the same radius.</summary>
internal static class Markers
{
    /// <summary>Filled with a thin rim in the colour of the panel, so that it stands clear of its line.</summary>
    public static void Solid(Sheet sheet, Marker marker, double x, double y, double radius, Paint paint)
    {
        var rim = radius < 2.6 ? 0.8 : 1.4;
        Shape(sheet, marker, x, y, radius + rim / 2);
        sheet.Svg.Fill(paint).Stroke(Paint.Panel, rim).Done();
    }

    public static void Hollow(Sheet sheet, Marker marker, double x, double y, double radius, Paint paint, string? dash = null)
    {
        Shape(sheet, marker, x, y, radius);
        sheet.Svg.Fill(Paint.Panel).Stroke(paint, 1.8, dash).Done();
    }

    private static void Shape(Sheet sheet, Marker marker, double x, double y, double r)
    {
        switch (marker)
        {
            case Marker.Circle:
                sheet.Svg.Open("circle").At("cx", x).At("cy", y).At("r", r);
                break;
            case Marker.Square:
                var half = r * 0.9;
                sheet.Svg.Open("rect").At("x", x - half).At("y", y - half).At("width", half * 2).At("height", half * 2);
                break;
            case Marker.Triangle:
                sheet.Svg.Path(p => p.Move(x, y - r * 1.2).Line(x + r * 1.15, y + r * 0.85).Line(x - r * 1.15, y + r * 0.85).Shut());
                break;
            case Marker.Diamond:
                sheet.Svg.Path(p => p.Move(x, y - r * 1.3).Line(x + r * 1.3, y).Line(x, y + r * 1.3).Line(x - r * 1.3, y).Shut());
                break;
            default:
                var (a, b) = (r * 0.45, r * 1.2);
                sheet.Svg.Path(p => p.Move(x - a, y - b).Line(x + a, y - b).Line(x + a, y - a).Line(x + b, y - a).Line(x + b, y + a).Line(x + a, y + a)
                    .Line(x + a, y + b).Line(x - a, y + b).Line(x - a, y + a).Line(x - b, y + a).Line(x - b, y - a).Line(x - a, y - a).Shut());
                break;
        }
    }
}
