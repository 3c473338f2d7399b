using System.Globalization;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Delivery;

/// <summary>Says what is to be sent in next, and what lacks, in the same words in mail and page.</summary>
public static class DueText
{
    private const int LackingShown = 6;

    /// <returns>A sentence about the next deadline, and one about what lacks; those that have nothing to say are left out.</returns>
    public static IEnumerable<string> Write(DueReports due, Language language)
    {
        if (due.Next is { } next) yield return Next(next, language);
        if (due.Lacking.Count > 0) yield return Lacking(due.Lacking, language);
    }

    public static Phrase KindName(ReportKind kind) => kind switch
    {
        ReportKind.Activity => new("verksamhet", "activity"),
        ReportKind.Budget => new("budget", "budget"),
        ReportKind.Milestones => new("milstolpar", "milestones"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string Next(Deadline next, Language language)
    {
        var (month, day) = (next.Month.LongForm(language), next.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (next.Awaited.Count == Enum.GetValues<ReportKind>().Length)
            return new Phrase($"Nästa att lämna in: rapporterna för {month}, senast {day}.", $"Next to submit: the reports for {month}, by {day}.").In(language);
        var kinds = Listed([.. next.Awaited.Select(k => KindName(k).In(language))], language);
        return new Phrase($"Kvar att lämna in för {month}: {kinds}, senast {day}.", $"Still to submit for {month}: {kinds}, by {day}.").In(language);
    }

    private static string Lacking(IReadOnlyList<Completeness> lacking, Language language)
    {
        var months = lacking.GroupBy(c => c.Month).Select(g => $"{g.Key.LongForm(language)} ({Listed([.. g.Select(c => KindName(c.Kind).In(language))], language)})").ToList();
        var shown = string.Join(", ", months.Take(LackingShown)) + (months.Count > LackingShown ? " …" : "");
        return new Phrase($"Saknas sedan tidigare: {shown}.", $"Missing since earlier: {shown}.").In(language);
    }

    private static string Listed(IReadOnlyList<string> names, Language language) => names.Count < 2
        ? names[0]
        : $"{string.Join(", ", names.Take(names.Count - 1))} {new Phrase("och", "and").In(language)} {names[^1]}";
}
