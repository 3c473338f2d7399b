using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts.Findings;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Gallery;

internal static class TimeExamples
{
    private static readonly Phrase Measure = new("Stödsamtal", "Support conversations");
    private static readonly Phrase Subject = new("Stödsamtalen", "Support conversations");
    private static readonly Phrase Share = new("Andel som fick skydd", "Share given shelter");

    public static TrendChart Lines(GalleryState state, Language language)
    {
        var chart = Trend(state, language, GalleryFigures.Districts(state));
        return chart with { Title = TrendFinding.Of(chart, Subject.In(language), TrendFinding.Districts) };
    }

    public static TrendChart? County(GalleryState state, Language language)
    {
        if (state == GalleryState.Five) return null;
        var name = state == GalleryState.LongNames ? new Phrase("Norrbottens län med alla kommuner och regionen", "Norrbotten county with all municipalities and the region") : new Phrase("Hela länet", "The whole county");
        var chart = Trend(state, language, [GalleryFigures.County(state, name.In(language))]);
        return chart with { Title = TrendFinding.Of(chart, Subject.In(language), TrendFinding.Districts) };
    }

    public static TrendChart Focus(GalleryState state, Language language) =>
        Lines(state, language) with { Focus = GalleryFigures.KeyOf(state == GalleryState.One ? 0 : 3) };

    public static TrendChart Target(GalleryState state, Language language)
    {
        var unit = state switch { GalleryState.Large => 20_000_000m, GalleryState.Small => 2_000m, _ => 160m };
        var label = state == GalleryState.LongNames
            ? new Phrase("Mål enligt länets handlingsplan 75–90 %", "Target of the county's plan of action 75–90%") : new Phrase("Mål 75–90 %", "Target 75–90%");
        var chart = Trend(state, language, GalleryFigures.Districts(state, value => value / unit), Share) with
        {
            Form = ValueForm.Percent, Subtitle = Subtitle(language, new("Andel per månad", "Share per month")), Target = new TargetBand(0.75m, 0.9m, label.In(language)),
        };
        return chart with { Title = TrendFinding.Plain(chart.Measure, chart.Periods, language) };
    }

    public static TrendChart Forecast(GalleryState state, Language language)
    {
        var chart = Trend(state, language, GalleryFigures.Districts(state)) with { ForecastFrom = GalleryFigures.Months[10] };
        return chart with { Title = TrendFinding.Of(chart, Subject.In(language), TrendFinding.Districts) };
    }

    public static TrendChart Broken(GalleryState state, Language language)
    {
        var chart = Trend(state, language, GalleryFigures.Districts(state)) with
        {
            Notes = Events(state, language),
            Breaks = [NewDistricts(language, "KN", "ON"), new(GalleryFigures.Months[11], new Phrase("Ny definition 2026-09", "New definition 2026-09").In(language))],
        };
        return chart with { Title = TrendFinding.Of(chart, Subject.In(language), TrendFinding.Districts) };
    }

    public static SmallMultiples Multiples(GalleryState state, Language language)
    {
        var chart = new SmallMultiples
        {
            Title = "", Subtitle = Subtitle(language), Language = language, Measure = Measure.In(language), Periods = GalleryFigures.Months, Panels = GalleryFigures.Districts(state),
            Breaks = state == GalleryState.Five ? [NewDistricts(language, "KN", "MF")] : [], Notes = state == GalleryState.LongNames ? Events(state, language) : [],
        };
        return chart with { Title = TrendFinding.Of(chart, Subject.In(language), TrendFinding.Districts) };
    }

    public static StackedBarChart Stack(GalleryState state, Language language) => new()
    {
        Title = TrendFinding.Plain(Measure.In(language), GalleryFigures.Months, language), Subtitle = Subtitle(language), Language = language,
        Measure = Measure.In(language), Periods = GalleryFigures.Months, Series = GalleryFigures.Districts(state),
        Breaks = state == GalleryState.LongNames ? [NewDistricts(language, "KN", "MF")] : [], Notes = state is GalleryState.LongNames or GalleryState.Masked ? Events(state, language) : [],
    };

    public static StackedBarChart Quarters(GalleryState state, Language language)
    {
        IReadOnlyList<Period> quarters = [.. Enumerable.Range(-4, 5).Select(i => Period.Of(GalleryFigures.Last.AddMonths(3 * i), PeriodGrain.Quarter))];
        return Stack(state, language) with
        {
            Title = TrendFinding.Plain(Measure.In(language), quarters, language), Subtitle = Subtitle(language, new("Antal per kvartal", "Number per quarter")), Periods = quarters,
            Series = [.. GalleryFigures.Districts(state).Select(one => one with { Points = [.. one.Points.Where((_, month) => month % 3 == 0)] })],
        };
    }

    private static ChartBreak NewDistricts(Language language, params string[] series) =>
        new(GalleryFigures.Months[6], new Phrase("Ny indelning 2026-04", "New districts 2026-04").In(language), series);

    private static IReadOnlyList<PeriodNote> Events(GalleryState state, Language language)
    {
        var isLong = state == GalleryState.LongNames;
        Phrase conference = isLong
            ? new("Trygghetskonferens i Luleå för länets alla kommuner, regionen och Polismyndigheten", "Safety conference in Luleå for all municipalities, the region and the Police Authority")
            : new("Trygghetskonferens", "Safety conference");
        Phrase helpline = isLong
            ? new("Kvinnojourens telefon stängd under sommaren på grund av renovering", "The helpline was closed over the summer for renovation") : new("Ny jourtelefon", "New helpline");
        return [new(GalleryFigures.Months[4], conference.In(language)), new(GalleryFigures.Months[9], helpline.In(language), state == GalleryState.Five ? ["PA"] : null)];
    }

    private static TrendChart Trend(GalleryState state, Language language, IReadOnlyList<ChartSeries> series, Phrase? measure = null) => new()
    {
        Title = "", Subtitle = Subtitle(language), Language = language, Measure = (measure ?? Measure).In(language), Periods = GalleryFigures.Months, Series = series,
    };

    private static string Subtitle(Language language, Phrase? measure = null) =>
        $"{(measure ?? new Phrase("Antal per månad", "Number per month")).In(language)}. {new Phrase("Källa: länsdelarnas rapporter", "Source: the districts' reports").In(language)}";
}
