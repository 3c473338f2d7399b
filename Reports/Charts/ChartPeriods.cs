using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts;

/// <summary>The periods along an axis and their names.</summary>
public static class ChartPeriods
{
    /// <summary>A year and the same month the year before.</summary>
    public const int TrendMonths = 13;

    /// <summary>The <paramref name="count"/> months that end with <paramref name="last"/>.</summary>
    public static IReadOnlyList<Period> Trailing(Month last, int count = TrendMonths) =>
        [.. Month.Range(last.AddMonths(1 - count), last).Select(month => new Period(month, PeriodGrain.Month))];

    /// <summary><c>okt</c>, <c>kv 4</c>, <c>2026</c>: the year stands below it.</summary>
    public static string AxisName(this Period period, Language language) => period.Grain switch
    {
        PeriodGrain.Month => period.First.ShortName(language),
        PeriodGrain.Quarter => $"{(language == Language.English ? "Q" : "kv\u00A0")}{period.First.Quarter}",
        _ => $"{period.First.Year}",
    };

    /// <summary><c>oktober 2026</c>, <c>kvartal 4 2026</c>, <c>2026</c>.</summary>
    public static string FullName(this Period period, Language language) => period.Grain switch
    {
        PeriodGrain.Month => period.First.LongForm(language),
        PeriodGrain.Quarter => $"{(language == Language.English ? "quarter" : "kvartal")} {period.First.Quarter} {period.First.Year}",
        _ => $"{period.First.Year}",
    };

    /// <summary><c>oktober 2025–oktober 2026</c>.</summary>
    public static string Span(this IReadOnlyList<Period> periods, Language language) => periods.Count switch
    {
        0 => "",
        1 => periods[0].FullName(language),
        _ => $"{periods[0].FullName(language)}–{periods[^1].FullName(language)}",
    };
}
