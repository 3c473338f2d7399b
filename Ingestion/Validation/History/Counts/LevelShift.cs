using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Counts;

/// <summary>Most of a month differs in the same direction: said once, for its cause is one.</summary>
internal sealed class LevelShift(HistoryCheck check)
{
    public static readonly Rule Definition = new("A036", Warning,
        new("I {1} skiljer sig {2} av {3} serier från de senaste tolv månaderna åt samma håll: de är {4} än vanligt, i mitten {5} gånger det vanliga.",
            "In {1}, {2} of {3} series differ from the last twelve months in the same direction: they are {4} than usual, midmost {5} times the usual."),
        new("Kontrollera att det är rätt månad och rätt enhet, och att talen är månadens egna och inte årets summor. Stämmer det: förklara vid bekräftelsen.",
            "Check that it is the right month and the right unit, and that the numbers are the month's own and not the year's sums. If it is right: explain when you confirm."));

    public static readonly Threshold Share = new(Definition.Code, "share", 40, 10, 100,
        new("Andel av månadens serier, i procent", "Share of the month's series, in percent"));

    /// <summary>Fewer are better told one by one.</summary>
    private const int Fewest = 8;

    private readonly double _share = check.Settings.Of(Share) / 100;

    /// <param name="judged">Series of the month that could have been found.</param>
    /// <returns>Whether it holds, and what was found needs no more words.</returns>
    public bool Find(List<(CountRule Rule, Count Count)> found, int judged, District district, Month month)
    {
        if (found.Count < Fewest) return false;
        var more = found.Count(f => f.Count.IsMore);
        var same = Math.Max(more, found.Count - more);
        if (same < Fewest || same < _share * judged || !check.Settings.Hears(Definition)) return false;
        var isMore = more == same;
        var ratios = found.Where(f => f.Count.IsMore == isMore).Select(f => f.Count.Value / Math.Max(f.Count.Median, 0.5)).Order().ToList();
        var middle = Math.Round(ratios[ratios.Count / 2], 1);
        check.Find(Definition, found[0].Count.Line, ActivityColumns.Value, "", Where(district, month), same, judged,
            isMore ? new Phrase("större", "larger") : new Phrase("mindre", "smaller"), CountWords.Of(middle));
        return true;
    }

    private static Phrase Where(District district, Month month) => new(
        $"{month.LongForm(Language.Swedish)} ({district.NameIn(month).Sv})", $"{month.LongForm(Language.English)} ({district.NameIn(month).En})");
}
