using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts.Findings;

namespace SmvInsights.Reports.Charts.Gallery;

internal static class MoneyExamples
{
    private static readonly Phrase Source = new("Kronor, januari–oktober 2026. Källa: budgetrapporterna", "Kronor, January–October 2026. Source: the budget reports");

    private static readonly (decimal Decided, decimal Actual, decimal Forecast)[] Budgets =
        [(380_000, 291_500, 372_000), (620_000, 548_200, 661_000), (240_000, 131_750, 228_000), (310_000, 262_400, 310_000), (150_000, 92_000, 141_500)];

    /// <summary>Money is never masked.</summary>
    public static BudgetBulletChart? Budget(GalleryState state, Language language)
    {
        if (state == GalleryState.Masked) return null;
        var chart = new BudgetBulletChart
        {
            Title = "", Subtitle = Source.In(language), Language = language, NameHeading = new Phrase("Länsdel", "District").In(language), MonthsPassed = 10,
            Budgets = [.. Enumerable.Range(0, GalleryFigures.DistrictsOf(state)).Select(i => Bar(state, i))],
        };
        return chart with { Title = BudgetFinding.Of(chart, new Phrase("Kostnaderna", "Costs").In(language), TrendFinding.Districts) };
    }

    public static FundingChart? Funding(GalleryState state, Language language)
    {
        if (state == GalleryState.Masked) return null;
        return new()
        {
            Title = new Phrase("Sökt, beviljat och inbetalt", "Applied for, granted and paid").In(language), Subtitle = Source.In(language), Language = language,
            NameHeading = new Phrase("Finansiär", "Funder").In(language), Sources = Sources(state, language),
        };
    }

    private static BudgetBar Bar(GalleryState state, int district)
    {
        var (decided, actual, forecast) = Budgets[district];
        var bar = new BudgetBar(GalleryFigures.KeyOf(district), GalleryFigures.NameOf(state, district), decided, ChartPoint.Of(actual), forecast);
        return (state, district) switch
        {
            (GalleryState.Missing, 0) => bar with { Actual = ChartPoint.Missing, Forecast = null },
            (GalleryState.Missing, 2) => bar with { Decided = null, Forecast = null },
            (GalleryState.Unsure, 0) => bar with { Actual = ChartPoint.Partial(actual, actual, 2, 3) },
            (GalleryState.Unsure, 1) => bar with { Actual = ChartPoint.Unfinished(1, 3), Forecast = null },
            (GalleryState.Unsure, 2) => bar with { Actual = ChartPoint.Interval(actual, actual * 1.4m) },
            (GalleryState.One, _) => bar with { Forecast = null },
            (GalleryState.Large, _) => bar with { Decided = decided * 12_345, Actual = ChartPoint.Of(actual * 12_345), Forecast = forecast * 12_345 },
            (GalleryState.Small, 0) => bar with { Decided = 0, Actual = ChartPoint.Of(0), Forecast = 0 },
            (GalleryState.Small, 1) => bar with { Decided = 3, Actual = ChartPoint.Of(1.5m), Forecast = 2 },
            (GalleryState.Small, 2) => bar with { Decided = 2, Actual = ChartPoint.Of(-0.75m), Forecast = 1 },
            (GalleryState.Small, _) => bar with { Decided = 1, Actual = ChartPoint.Of(1), Forecast = 4 },
            _ => bar,
        };
    }

    private static IReadOnlyList<FundingBar> Sources(GalleryState state, Language language)
    {
        string Say(string sv, string en) => new Phrase(sv, en).In(language);
        var isLong = state == GalleryState.LongNames;
        var factor = state switch { GalleryState.Large => 12_345m, GalleryState.Small => 0.00001m, _ => 1m };
        FundingBar[] all =
        [
            new("LST", isLong ? "Länsstyrelsen i Norrbottens län, anslaget för kvinnofrid och mot hedersrelaterat våld" : "Länsstyrelsen", Say("beviljat", "granted"), 760_000 * factor, 380_000 * factor, 190_000 * factor, null, 380_000 * factor),
            new("KOM", isLong ? "Länets fjorton kommuner gemensamt genom Kommunförbundet Norrbotten" : "Kommunerna", Say("begärt", "asked for"), 240_000 * factor, null, null, 240_000 * factor, null),
            new("REG", isLong ? "Regionstyrelsensutvecklingsavdelningsanslag" : "Regionen", Say("delvis beslutat", "partly decided"), 200_000 * factor, 90_000 * factor, 90_000 * factor, 110_000 * factor, null),
            new("POL", "Polismyndigheten", Say("ej begärt", "not asked for"), null, null, null, null, null),
            new("STI", Say("Stiftelser", "Foundations"), Say("avslaget", "refused"), 60_000 * factor, null, null, null, 60_000 * factor),
        ];
        return state switch
        {
            GalleryState.Empty => [],
            GalleryState.One => all[..1],
            GalleryState.Missing => [.. all[..3].Select(one => one with { Committed = null, Paid = null, Possible = null, NotGranted = null, State = Say("ej begärt", "not asked for") }), all[3]],
            GalleryState.Unsure => [all[1], all[1] with { Key = "STI", Name = Say("Stiftelser", "Foundations"), State = Say("utlovat", "promised"), Possible = 75_000 }],
            GalleryState.Five or GalleryState.LongNames => all,
            _ => all[..4],
        };
    }
}
