using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts.Findings;

namespace SmvInsights.Reports.Charts.Gallery;

internal static class CompletenessExamples
{
    private static readonly Phrase[] Kinds = [new("Verksamhet", "Activity"), new("Budget", "Budget"), new("Milstolpar", "Milestones")];

    /// <summary>Reports are never masked; large and small are many periods and a single one.</summary>
    public static CompletenessGrid? Grid(GalleryState state, Language language)
    {
        if (state == GalleryState.Masked) return null;
        var months = ChartPeriods.Trailing(GalleryFigures.Last, state switch { GalleryState.Large => 25, GalleryState.Small => 1, _ => ChartPeriods.TrendMonths });
        var chart = new CompletenessGrid
        {
            Title = "", Language = language, Periods = months,
            Subtitle = new Phrase("Rapporter per länsdel och månad. Källa: inlämningarna", "Reports by district and month. Source: the submissions").In(language),
            Rows = [.. Enumerable.Range(0, GalleryFigures.DistrictsOf(state)).SelectMany(district => Rows(state, language, district, months.Count))],
        };
        return chart with { Title = CompletenessFinding.Of(chart) };
    }

    private static IEnumerable<CompletenessRow> Rows(GalleryState state, Language language, int district, int months) =>
        Kinds.Take(state == GalleryState.One ? 1 : Kinds.Length).Select((kind, row) => new CompletenessRow(
            $"{GalleryFigures.KeyOf(district)}-{row}", GalleryFigures.NameOf(state, district),
            state == GalleryState.LongNames ? $"{kind.In(language)} {new Phrase("från alla kommuner", "from all municipalities").In(language)}" : kind.In(language),
            [.. Enumerable.Range(0, months).Select(month => State(state, 3 * district + row, months - 1 - month))]));

    private static ReportState State(GalleryState state, int row, int monthsBack) => (state, row, monthsBack) switch
    {
        (GalleryState.Unsure, _, 0) or (_, 4, 0) => ReportState.NotYetDue,
        (GalleryState.Unsure, _, > 7) => ReportState.History,
        (GalleryState.Missing, _, 3) => ReportState.Missing,
        (GalleryState.Missing, _, < 6) when (row + monthsBack) % 3 == 0 => ReportState.Missing,
        (_, 10, 0 or 1) => ReportState.Missing,
        (_, 2 or 5 or 8, _) when monthsBack % 3 != 1 => ReportState.NotExpected,
        _ when (5 * row + monthsBack) % 11 == 2 => ReportState.Late,
        _ when (3 * row + monthsBack) % 13 == 5 => ReportState.Corrected,
        _ => ReportState.InTime,
    };
}
