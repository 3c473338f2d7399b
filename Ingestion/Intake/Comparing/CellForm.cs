using System.Globalization;
using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Ingestion.Intake.Comparing;

/// <summary>Cells as a template would hold them, whatever language is read.</summary>
internal static class CellForm
{
    /// <summary><c>12</c>, or <c>&lt;5</c> where it was masked at the source.</summary>
    public static string Count(int low, int high) =>
        low == high ? low.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"<{high + 1}");

    /// <param name="hundredths">Of a krona.</param>
    public static string? Amount(long? hundredths) => hundredths is not { } amount ? null
        : (amount / 100m).ToString(amount % 100 == 0 ? "0" : "0.00", CultureInfo.InvariantCulture).Replace('.', ',');

    public static string? Date(RoughDate? date) =>
        date is not { } known ? null : known.Day.ToString(known.MonthOnly ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The columns of a row that are not blank, by name.</summary>
    public static IReadOnlyDictionary<string, string> Keys(params ReadOnlySpan<(string Column, string? Text)> cells)
    {
        var keys = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, text) in cells) if (text is not null) keys.Add(column, text);
        return keys;
    }
}
