using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Findings;

/// <summary>What a trend says: how the last period stands against the same one a year before. More is never called better or worse.</summary>
public static class TrendFinding
{
    public static readonly Phrase Districts = new("länsdelar", "districts");

    /// <param name="subject">The measure as the subject of a sentence, e.g. <c>Stödsamtalen</c>.</param>
    /// <param name="parts">What the series are, in the plural.</param>
    /// <returns>A finding where every series bears one, else the measure and its period.</returns>
    public static string Of(TrendChart chart, string subject, Phrase parts) =>
        Title(subject, chart.Measure, parts, chart.Periods, chart.Language,
            [.. chart.Series.Select(series => YearChange.Of(series, chart.Periods, chart.Form, chart.Breaks, chart.ForecastFrom))], chart.Form);

    /// <inheritdoc cref="Of(TrendChart, string, Phrase)"/>
    public static string Of(SmallMultiples chart, string subject, Phrase parts) =>
        Title(subject, chart.Measure, parts, chart.Periods, chart.Language,
            [.. chart.Panels.Select(panel => YearChange.Of(panel, chart.Periods, chart.Form, chart.Breaks))], chart.Form);

    /// <summary>The measure and the span of its periods, which is always true.</summary>
    public static string Plain(string measure, IReadOnlyList<Period> periods, Language language) =>
        FindingTitle.FirstShort($"{measure}, {periods.Span(language)}", measure);

    private static string Title(
        string subject, string measure, Phrase parts, IReadOnlyList<Period> periods, Language language, IReadOnlyList<YearChange?> changes, ValueForm form)
    {
        var plain = Plain(measure, periods, language);
        if (changes.Count == 0 || changes.Any(change => change is null)) return plain;
        return changes is [{ } only]
            ? FindingTitle.FirstShort(One(subject, only, form, language), plain)
            : Several(subject, parts, language, [.. changes.Select(change => change!.Value.Direction)], plain);
    }

    private static string One(string subject, YearChange change, ValueForm form, Language language)
    {
        var (before, now) = (form.Text(change.Before, language), form.Text(change.Now, language));
        var sv = language == Language.Swedish;
        return change.Direction switch
        {
            Direction.Up => sv ? $"{subject} ökade från {before} till {now} på ett år" : $"{subject} rose from {before} to {now} in a year",
            Direction.Down => sv ? $"{subject} minskade från {before} till {now} på ett år" : $"{subject} fell from {before} to {now} in a year",
            _ => sv ? $"{subject} låg på ungefär samma nivå som i fjol" : $"{subject} stayed at about last year's level",
        };
    }

    private static string Several(string subject, Phrase parts, Language language, IReadOnlyList<Direction> directions, string plain)
    {
        var up = directions.Count(direction => direction == Direction.Up);
        var down = directions.Count(direction => direction == Direction.Down);
        var sv = language == Language.Swedish;
        var year = sv ? "på ett år" : "in a year";
        if (up > 0 && down > 0)
        {
            var risen = FindingTitle.In(up, directions.Count, parts, language);
            var fallen = ChartWords.Number(down, language);
            return FindingTitle.FirstShort(sv ? $"{subject} ökade {risen}, minskade i {fallen}" : $"{subject} rose {risen}, fell in {fallen}", plain);
        }
        if (up + down == 0)
            return FindingTitle.FirstShort(sv ? $"{subject} låg på ungefär samma nivå som i fjol" : $"{subject} stayed at about last year's level", plain);
        var verb = up > 0 ? sv ? "ökade" : "rose" : sv ? "minskade" : "fell";
        var where = FindingTitle.In(up + down, directions.Count, parts, language);
        return FindingTitle.FirstShort($"{subject} {verb} {year} {where}", $"{subject} {verb} {where}", plain);
    }
}
