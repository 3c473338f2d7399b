using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Charts.Findings;

/// <summary>What the titles of charts have in common: neutral words, never more than the figures bear, at most ten of them.</summary>
internal static class FindingTitle
{
    public const int MostWords = 10;

    /// <summary>The first that is short enough, else the last whatever its length.</summary>
    public static string FirstShort(params ReadOnlySpan<string> candidates)
    {
        foreach (var candidate in candidates)
            if (Words(candidate) <= MostWords) return candidate;
        return candidates[^1];
    }

    /// <summary><c>i tre av fyra länsdelar</c>, <c>i alla fyra länsdelar</c>.</summary>
    public static string In(int some, int all, Phrase parts, Language language)
    {
        var sv = language == Language.Swedish;
        var whole = ChartWords.Number(all, language);
        return some == all && all > 2
            ? $"{(sv ? "i alla" : "in all")} {whole} {parts.In(language)}"
            : $"{(sv ? "i" : "in")} {ChartWords.Number(some, language)} {(sv ? "av" : "of")} {whole} {parts.In(language)}";
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
