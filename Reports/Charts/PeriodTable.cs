using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Charts;

/// <summary>Series over time as a table: a row for each period, a column for each series.</summary>
internal static class PeriodTable
{
    public static ChartTable Of(
        ChartSpec spec, IReadOnlyList<Period> periods, IReadOnlyList<ChartSeries> series, ValueForm form, Period? forecastFrom = null)
    {
        var language = spec.Language;
        ChartColumn[] columns = [new(Heading(periods).In(language), false), .. series.Select(one => new ChartColumn(one.Name, true))];
        List<IReadOnlyList<string>> rows = [.. periods.Select((period, i) => Row(period, i))];
        return new ChartTable(
            Caption(spec), columns, rows,
            [.. SymbolNotes(ChartSeries.All(series, periods.Count), language), .. spec.Breaks.Select(one => one.Sentence(series, language)), .. spec.Notes.Select(note => note.Sentence(language))])
        {
            Traces = [.. periods.Select((_, i) => (IReadOnlyList<FigureAddress?>)[null, .. series.Select(one => i < one.Traces.Count ? one.Traces[i] : null)])],
        };

        IReadOnlyList<string> Row(Period period, int i)
        {
            var forecast = forecastFrom is { } from && period.First >= from.First ? $" ({ChartWords.Forecast.In(language)})" : "";
            return [period.FullName(language) + forecast, .. series.Select(one => one[i].Text(form, language))];
        }
    }

    public static string Caption(ChartSpec spec) => spec.Subtitle.Length == 0 ? spec.Title : spec.Subtitle;

    public static IEnumerable<string> SymbolNotes(IEnumerable<ChartPoint> points, Language language)
    {
        var seen = points.Select(point => point.Status).ToHashSet();
        if (seen.Contains(CellStatus.Masked)) yield return $"{ChartWords.MaskedSymbol} {ChartWords.Masked.In(language)}";
        if (seen.Contains(CellStatus.NotRestatable)) yield return $"{ChartWords.Capital(ChartWords.NotRestatable.In(language))}: {ChartWords.WhyNotRestatable.In(language)}";
        if (seen.Contains(CellStatus.NotApplicable)) yield return $"{ChartWords.NotApplicableSymbol} {ChartWords.NotApplicable.In(language)}";
    }

    private static Phrase Heading(IReadOnlyList<Period> periods) => periods.Select(period => period.Grain).FirstOrDefault() switch
    {
        PeriodGrain.Quarter => new("Kvartal", "Quarter"),
        PeriodGrain.Year => new("År", "Year"),
        _ => new("Månad", "Month"),
    };
}
