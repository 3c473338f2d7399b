using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts;

/// <summary>A series over time in one sentence: where it began and ended, its extremes, and what is not known of it.</summary>
internal static class SeriesWords
{
    public static string Describe(ChartSeries series, IReadOnlyList<Period> periods, ValueForm form, Language language)
    {
        var sv = language == Language.Swedish;
        var plain = Enumerable.Range(0, periods.Count).Where(i => series[i].IsPlain).ToList();
        List<string> parts = [];
        if (plain.Count == 0) parts.Add(sv ? "inga hela värden att visa" : "no whole figures to show");
        else parts.Add(At(plain[^1]));
        if (plain.Count > 1) parts.Insert(0, At(plain[0]));
        if (plain.Count > 2 && !Enumerable.Range(0, periods.Count).Any(i => HidesRank(series[i].Status)))
        {
            var low = plain.MinBy(i => series[i].Value);
            var high = plain.MaxBy(i => series[i].Value);
            parts.Add((sv ? "lägst " : "lowest ") + At(low));
            parts.Add((sv ? "högst " : "highest ") + At(high));
        }
        parts.AddRange(Unknown(series, periods, language));
        return $"{series.Name}: {string.Join(", ", parts)}.";

        string At(int i) => $"{series[i].Text(form, language)} {(sv ? "i" : "in")} {periods[i].FullName(language)}";
    }

    /// <summary>What is hidden may be the lowest or the highest, and to say which is not would tell of it.</summary>
    private static bool HidesRank(CellStatus status) =>
        status is CellStatus.Masked or CellStatus.NotPublished or CellStatus.Interval or CellStatus.Partial or CellStatus.NotRestatable;

    private static IEnumerable<string> Unknown(ChartSeries series, IReadOnlyList<Period> periods, Language language)
    {
        (CellStatus Status, Phrase Word)[] kinds =
        [
            (CellStatus.Masked, new("dolt (..)", "hidden (..)")), (CellStatus.Missing, ChartWords.NotSubmitted),
            (CellStatus.NotPublished, ChartWords.NotPublished), (CellStatus.NotRestatable, ChartWords.NotRestatable), (CellStatus.Partial, ChartWords.Unfinished),
            (CellStatus.Interval, new("känt som intervall", "known as a range")),
        ];
        foreach (var (status, word) in kinds)
        {
            List<int> at = [];
            for (var i = 0; i < periods.Count; i++)
                if (series[i].Status == status) at.Add(i);
            if (at.Count == 0) continue;
            yield return at.Count <= 3
                ? $"{word.In(language)} {ChartWords.List(at.ConvertAll(i => periods[i].FullName(language)), language)}"
                : $"{word.In(language)} {(language == Language.English ? "in" : "i")} {ChartWords.Of(at.Count, periods.Count, language)} {(language == Language.English ? "periods" : "perioder")}";
        }
    }
}
