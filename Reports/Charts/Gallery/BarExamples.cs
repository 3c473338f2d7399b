using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Charts.Gallery;

internal static class BarExamples
{
    private static readonly (string Key, string Name, int Count, int Change)[] Municipalities =
    [
        ("2580", "Luleå", 96, 18), ("2581", "Piteå", 41, 7), ("2582", "Boden", 38, -4), ("2584", "Kiruna", 27, 3), ("2523", "Gällivare", 22, -9),
        ("2514", "Kalix", 17, 0), ("2583", "Haparanda", 12, 5), ("2560", "Älvsbyn", 9, -2),
    ];

    private static readonly string[] LongNames =
    [
        "Socialtjänstens enhet för våld i nära relationer i Luleå kommun", "Piteå", "Kvinnojouren Iris i Boden, Älvsbyn och Jokkmokk med stödgrupp för barn",
        "Barnochungdomspsykiatriskamottagningen", "Gällivare", "Kalix", "Haparanda", "Älvsbyn",
    ];

    public static BarChart Bars(GalleryState state, Language language) => Chart(
        state, language, state == GalleryState.Five ? [.. Enumerable.Range(0, 5).Select(i => District(state, i))] : Named(state, one => one.Count), "Stödsamtal", "Support conversations");

    /// <summary>From the month before: some bars go left.</summary>
    public static BarChart Change(GalleryState state, Language language) => Chart(
        state, language, state == GalleryState.Five ? [.. Enumerable.Range(0, 5).Select(i => District(state, i, 3 * i - 6))] : Named(state, one => one.Change), "Förändring på en månad", "Change in a month");

    private static BarChart Chart(GalleryState state, Language language, IReadOnlyList<NamedBar> bars, string sv, string en) => new()
    {
        Title = $"{new Phrase(sv, en).In(language)}, {GalleryFigures.Months[^1].FullName(language)}", Language = language, Measure = new Phrase(sv, en).In(language), Bars = bars,
        Subtitle = new Phrase("Antal. Källa: länsdelarnas rapporter", "Number. Source: the districts' reports").In(language),
        NameHeading = (state == GalleryState.Five ? new Phrase("Länsdel", "District") : new Phrase("Kommun", "Municipality")).In(language),
    };

    private static NamedBar District(GalleryState state, int district, int? value = null) =>
        new(GalleryFigures.KeyOf(district), GalleryFigures.NameOf(state, district), GalleryFigures.Of(state, value ?? 20 + 17 * district), DistrictStyle.Of(district));

    private static IReadOnlyList<NamedBar> Named(GalleryState state, Func<(string Key, string Name, int Count, int Change), int> value) =>
    [
        .. Municipalities.Take(state switch { GalleryState.Empty => 0, GalleryState.One => 1, _ => Municipalities.Length }).Select((one, at) => new NamedBar(
            one.Key, state == GalleryState.LongNames ? LongNames[at] : one.Name, Point(state, at, GalleryFigures.Of(state, value(one))))),
    ];

    private static ChartPoint Point(GalleryState state, int at, ChartPoint plain) => (state, at) switch
    {
        (GalleryState.Missing, 1 or 4) => ChartPoint.Missing,
        (GalleryState.Masked, 3 or 6 or 7) => ChartPoint.Masked,
        (GalleryState.Unsure, 0) => ChartPoint.Partial(plain.Low!.Value, plain.Low!.Value, 3, 4),
        (GalleryState.Unsure, 1) => ChartPoint.Interval(plain.Low!.Value, plain.Low!.Value + 12),
        (GalleryState.Unsure, 2) => ChartPoint.Unfinished(1, 2),
        (GalleryState.Unsure, 3) => ChartPoint.NotPublished,
        (GalleryState.Unsure, 4) => ChartPoint.NotRestatable,
        (GalleryState.Unsure, 5) => ChartPoint.NotApplicable,
        _ => plain,
    };
}
