using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Validation.History.Counts;

/// <summary>Counts and medians for people.</summary>
internal static class CountWords
{
    /// <summary>Whole, or with the half that a median can have.</summary>
    public static Phrase Of(double number) => new(In(number, Language.Swedish), In(number, Language.English));

    /// <summary><c>&lt;5</c> where it was masked.</summary>
    public static Phrase Reported(int count) => count == SeriesWindow.Masked ? new("<5", "<5") : Of(count);

    private static string In(double number, Language language) => NumberForm.Decimal((decimal)number, number == Math.Floor(number) ? 0 : 1, language);
}
