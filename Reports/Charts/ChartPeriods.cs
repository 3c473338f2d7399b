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

    /// <summary><c>okt</c>, <c>kv 4</c>, <c>2026</c>: the year stands below it, or the months of a part of one.</summary>
    public static string AxisName(this Period period, Language language) => period.Grain switch
    {
        PeriodGrain.Month => period.First.ShortName(language),
        PeriodGrain.Quarter => period.PartName(language) ?? $"{(language == Language.English ? "Q" : "kv\u00A0")}{period.First.Quarter}",
        _ => $"{period.First.Year}",
    };

    /// <summary><c>jan–okt</c>: the months that are told of a part of a period; <c>null</c> of one that is whole.</summary>
    public static string? PartName(this Period period, Language language)
    {
        var (from, to) = (Later(period.Since, period.First), period.Until is { } until && until < period.Last ? until : period.Last);
        return period.Grain == PeriodGrain.Month || (from, to) == (period.First, period.Last) ? null
            : from == to ? to.ShortName(language) : $"{from.ShortName(language)}–{to.ShortName(language)}";
    }

    /// <summary><c>oktober 2026</c>, <c>kvartal 4 2026</c>, <c>2026</c>; <c>jan–okt 2026</c> of a part of a year.</summary>
    public static string FullName(this Period period, Language language) => period.Grain switch
    {
        not PeriodGrain.Month when period.PartName(language) is { } months => $"{months} {period.First.Year}",
        PeriodGrain.Month => period.First.LongForm(language),
        PeriodGrain.Quarter => $"{(language == Language.English ? "quarter" : "kvartal")} {period.First.Quarter} {period.First.Year}",
        _ => $"{period.First.Year}",
    };

    /// <summary><c>oktober 2025–oktober 2026</c>.</summary>
    public static string Span(this IReadOnlyList<Period> periods, Language language) => periods.Count switch
    {
        0 => "",
        1 => periods[0].FullName(language),
        _ when periods[0].PartName(language) is null && periods[^1].PartName(language) is null => $"{periods[0].FullName(language)}–{periods[^1].FullName(language)}",
        _ => $"{Later(periods[0].Since, periods[0].First).ShortForm(language)}–{(periods[^1].Until ?? periods[^1].Last).ShortForm(language)}",
    };

    private static Month Later(Month? one, Month other) => one is { } month && month > other ? month : other;
}
