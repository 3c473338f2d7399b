using System.Globalization;

namespace SmvInsights.Ingestion.Wording;

/// <summary>How numbers are written for people: <c>1 234,5</c> with no-break spaces and a true minus in Swedish, <c>1,234.5</c> in English.</summary>
public static class NumberForm
{
    private static readonly NumberFormatInfo Swedish = new()
    {
        NumberDecimalSeparator = ",", NumberGroupSeparator = "\u00A0", NegativeSign = "\u2212", NumberGroupSizes = [3],
    };

    private static readonly NumberFormatInfo English = new()
    {
        NumberDecimalSeparator = ".", NumberGroupSeparator = ",", NegativeSign = "\u2212", NumberGroupSizes = [3],
    };

    public static string Integer(long value, Language language) => value.ToString("N0", Of(language));

    /// <summary>A number with exactly <paramref name="decimals"/> decimals.</summary>
    public static string Decimal(decimal value, int decimals, Language language) =>
        decimals == 0 && value is >= 0 and < 1000 && decimal.IsInteger(value)
            ? ((int)value).ToString(CultureInfo.InvariantCulture) // most of what is counted, and the same in every language
            : value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Of(language));

    /// <summary>Hundredths of a krona as whole kronor, or with öre where there are any: <c>380 000 kr</c>.</summary>
    public static string Kronor(long hundredths, Language language) =>
        Decimal(hundredths / 100m, hundredths % 100 == 0 ? 0 : 2, language) + "\u00A0kr";

    /// <summary><c>12,5 %</c>; <paramref name="share"/> is 0.125.</summary>
    public static string Percent(decimal share, int decimals, Language language) =>
        Decimal(share * 100m, decimals, language) + (language == Language.Swedish ? "\u00A0%" : "%");

    /// <summary>A day of a month: <c>1:a</c>, <c>3:e</c>, <c>11:e</c>, <c>22:a</c> in Swedish, <c>1st</c>, <c>3rd</c>, <c>11th</c>, <c>22nd</c> in English.</summary>
    public static Phrase Ordinal(int day)
    {
        var last = day is >= 11 and <= 13 ? 0 : day % 10;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{day}:{(last is 1 or 2 ? "a" : "e")}"),
            string.Create(CultureInfo.InvariantCulture, $"{day}{last switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" }}"));
    }

    private static NumberFormatInfo Of(Language language) => language == Language.Swedish ? Swedish : English;
}
