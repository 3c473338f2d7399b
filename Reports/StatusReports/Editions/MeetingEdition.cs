using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.StatusReports.Editions;

/// <summary>A report before a meeting, over every month since the group last met that it has not been told of.</summary>
/// <param name="MeetsOn">The meeting that it is for.</param>
/// <param name="First">The first month that it covers; the last is the report's period, and later.</param>
public sealed record MeetingEdition(DateOnly MeetsOn, Month First)
{
    /// <summary><c>augusti–oktober 2026</c>, <c>november 2026–januari 2027</c>.</summary>
    public string Months(Month last, Language language) => Range(First, last, language);

    /// <summary>Months in words, one or a range.</summary>
    public static string Range(Month first, Month last, Language language) => first == last ? last.LongForm(language)
        : first.Year == last.Year ? $"{first.LongName(language)}–{last.LongForm(language)}"
        : $"{first.LongForm(language)}–{last.LongForm(language)}";
}
