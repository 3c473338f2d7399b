using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Gallery;

/// <summary>The invented figures of a state: support conversations by district, a year and a month.</summary>
internal static class GalleryFigures
{
    public static readonly Month Last = new(2026, 10);

    public static readonly IReadOnlyList<Period> Months = ChartPeriods.Trailing(Last);

    private static readonly string[] Keys = ["PA", "LB", "ON", "KN", "MF"];

    private static readonly string[] Names = ["Piteå älvdal", "Luleå-Boden", "Östra Norrbotten", "Kraftfält Norr", "Malmfälten"];

    private static readonly string[] LongNames =
    [
        "Piteå älvdal", "Luleå-Bodens gemensamma familjevåldsenhet och kvinnofridsteam", "Östra Norrbottens samverkan Haparanda, Kalix, Överkalix och Övertorneå",
        "Våldsförebyggandesamordningsverksamheten", "Samverkansområdet Malmfälten med Gällivare, Kiruna och Pajala",
    ];

    private static readonly int[][] Counts =
    [
        [42, 45, 39, 51, 48, 44, 46, 31, 38, 47, 52, 55, 58],
        [118, 124, 109, 131, 127, 122, 119, 96, 104, 126, 133, 139, 142],
        [33, 31, 36, 34, 38, 35, 33, 27, 29, 36, 39, 37, 41],
        [61, 58, 64, 60, 66, 69, 63, 52, 57, 68, 65, 71, 74],
        [22, 25, 21, 24, 28, 26, 23, 19, 22, 27, 29, 28, 31],
    ];

    public static string NameOf(GalleryState state, int district) => (state == GalleryState.LongNames ? LongNames : Names)[district];

    public static string KeyOf(int district) => Keys[district];

    /// <summary>How many districts a state shows.</summary>
    public static int DistrictsOf(GalleryState state) => state switch
    {
        GalleryState.Empty => 0,
        GalleryState.One => 1,
        GalleryState.Five or GalleryState.LongNames => 5,
        _ => 4,
    };

    public static IReadOnlyList<ChartSeries> Districts(GalleryState state, Func<decimal, decimal>? inUnit = null) =>
    [
        .. Enumerable.Range(0, DistrictsOf(state)).Select(district => new ChartSeries(
            KeyOf(district), NameOf(state, district), DistrictStyle.Of(district), [.. Counts[district].Select((count, month) => Point(state, district, month, count, inUnit))])),
    ];

    public static ChartPoint Of(GalleryState state, decimal count, Func<decimal, decimal>? inUnit = null) =>
        ChartPoint.Of((inUnit ?? (value => value))(Scaled(state, count)));

    /// <summary>The county's sums, plain where all districts are.</summary>
    public static ChartSeries County(GalleryState state, string name)
    {
        var districts = Districts(state == GalleryState.Empty ? GalleryState.Full : state);
        return new("county", name, SeriesStyle.Main, [.. Months.Select((_, month) => state == GalleryState.Empty ? ChartPoint.Missing : Sum([.. districts.Select(one => one[month])]))]);
    }

    private static ChartPoint Sum(IReadOnlyList<ChartPoint> parts)
    {
        if (parts.All(part => part.IsPlain)) return ChartPoint.Of(parts.Sum(part => part.Value ?? 0));
        var known = parts.Where(part => !part.IsAwaited).ToList();
        if (known.Count == 0) return ChartPoint.Missing;
        if (known.Find(part => !part.IsShown) is { Status: not CellStatus.Missing } hidden && known.Exists(part => !part.IsShown)) return hidden;
        var (low, high) = (known.Sum(part => part.Low ?? 0), known.Sum(part => part.High ?? 0));
        return known.Count < parts.Count ? ChartPoint.Partial(low, high, known.Count, parts.Count) : ChartPoint.Interval(low, high);
    }

    private static ChartPoint Point(GalleryState state, int district, int month, int count, Func<decimal, decimal>? inUnit)
    {
        var plain = Of(state, count, inUnit);
        return (state, district, month) switch
        {
            (GalleryState.Missing, _, 8) or (GalleryState.Missing, 1, 3 or 4) or (GalleryState.Missing, 3, 12) => ChartPoint.Missing,
            (GalleryState.Masked, 2, _) or (GalleryState.Masked, 0, 3 or 7) or (GalleryState.Masked, 3, 12) => ChartPoint.Masked,
            (GalleryState.Unsure, 0, < 4) => ChartPoint.NotRestatable,
            (GalleryState.Unsure, 0, 9) => ChartPoint.NotPublished,
            (GalleryState.Unsure, 1, 2 or 5) => ChartPoint.Partial(plain.Low!.Value * 0.8m, plain.Low!.Value * 0.8m, 3, 4),
            (GalleryState.Unsure, 1, 10) => ChartPoint.Unfinished(3, 4),
            (GalleryState.Unsure, 2, 6 or 12) => ChartPoint.Interval(plain.Low!.Value, plain.Low!.Value * 1.2m),
            (GalleryState.Unsure, 3, < 2) => ChartPoint.NotApplicable,
            (GalleryState.One, _, < 12) => ChartPoint.Missing,
            _ => plain,
        };
    }

    private static decimal Scaled(GalleryState state, decimal count) => state switch
    {
        GalleryState.Large => count * 1_234_567m,
        GalleryState.Small => Math.Abs(count) % 4 == 3 ? 0 : count % 4,
        _ => count,
    };
}
