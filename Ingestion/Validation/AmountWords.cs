using System.Globalization;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Validation;

/// <summary>Amounts for people.</summary>
internal static class AmountWords
{
    public static Phrase Kronor(long hundredths) =>
        new(NumberForm.Kronor(hundredths, Language.Swedish), NumberForm.Kronor(hundredths, Language.English));

    /// <summary>As a cell of the file would hold it: <c>1234,50</c>.</summary>
    public static string Cell(long? hundredths) =>
        hundredths is { } amount ? (amount / 100m).ToString(amount % 100 == 0 ? "0" : "0.00", CultureInfo.InvariantCulture).Replace('.', ',') : "";
}
