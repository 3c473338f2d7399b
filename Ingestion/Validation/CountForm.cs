using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Validation;

/// <summary>A count or an interval of counts, for people.</summary>
internal static class CountForm
{
    /// <summary><c>1 234</c>, or <c>12–15</c> where something is masked.</summary>
    public static Phrase Of(long low, long high) => new(In(Language.Swedish, low, high), In(Language.English, low, high));

    private static string In(Language language, long low, long high) =>
        low == high ? NumberForm.Integer(low, language) : $"{NumberForm.Integer(low, language)}–{NumberForm.Integer(high, language)}";
}
