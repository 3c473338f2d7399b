using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>Writes months shortly: <c>jan–mars 2026, maj 2026</c>.</summary>
public static class MonthSpans
{
    public static string Of(IEnumerable<Month> months, Language language)
    {
        var spans = new List<(Month First, Month Last)>();
        foreach (var month in months.Distinct().Order())
            if (spans.Count > 0 && month.Since(spans[^1].Last) == 1) spans[^1] = (spans[^1].First, month);
            else spans.Add((month, month));
        return string.Join(", ", spans.Select(s => Say(s.First, s.Last, language)));
    }

    private static string Say(Month first, Month last, Language language) =>
        first == last ? last.ShortForm(language)
        : first.Year == last.Year ? $"{first.ShortName(language)}–{last.ShortForm(language)}"
        : $"{first.ShortForm(language)}–{last.ShortForm(language)}";
}
