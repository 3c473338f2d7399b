using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Tests.Charts;

/// <summary>A year and a month of support conversations to October 2026.</summary>
internal static class Sample
{
    public static readonly IReadOnlyList<Period> Months = ChartPeriods.Trailing(new Month(2026, 10));

    private static readonly string[] Names = ["Piteå älvdal", "Luleå-Boden", "Östra Norrbotten", "Kraftfält Norr"];

    /// <summary>A district that had <paramref name="first"/> in October 2025, <paramref name="last"/> in October 2026 and the first number between.</summary>
    public static ChartSeries District(int slot, int first, int last, params (int Period, ChartPoint Point)[] others)
    {
        var points = Enumerable.Repeat(ChartPoint.Of(first), Months.Count).ToArray();
        points[^1] = ChartPoint.Of(last);
        foreach (var (period, point) in others) points[period] = point;
        return new ChartSeries($"{slot}", Names[slot], DistrictStyle.Of(slot), points);
    }

    public static TrendChart Trend(params ChartSeries[] series) => new()
    {
        Title = "Stödsamtal, oktober 2025–oktober 2026", Subtitle = "Antal samtal per månad. Källa: länsdelarnas rapporter",
        Measure = "Stödsamtal", Periods = Months, Series = series,
    };
}
