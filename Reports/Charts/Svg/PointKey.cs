using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>The key to points that are not plain.</summary>
internal static class PointKey
{
    public static SymbolKey Of(ChartPoint[] points, Language language)
    {
        var key = new SymbolKey().AddStatuses(points, language);
        if (Array.Exists(points, point => point is { Status: CellStatus.Partial, IsShown: true }))
            key.Add((sheet, x, y) => Markers.Hollow(sheet, Marker.Circle, x + 8, y, 3.6, Paint.Mute), ChartWords.Partial.In(language));
        if (Array.Exists(points, point => point.Low != point.High))
            key.Add((sheet, x, y) => SeriesLine.Range(sheet, x + 8, y - 6, y + 6, Paint.Mute), ChartWords.Interval.In(language));
        return key;
    }
}
