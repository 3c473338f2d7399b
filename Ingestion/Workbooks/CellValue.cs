using System.Globalization;
using System.Text;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Workbooks;

/// <summary>The value of a cell as text. Numbers and dates are written so that the reader need not guess what they mean.</summary>
internal static class CellValue
{
    /// <summary>
    /// Stands for the decimal sign of a number that was stored as one. No text can hold it, so it neither settles the sign
    /// that the file's text uses nor depends on it; wherever people read, it is a comma.
    /// </summary>
    public const char TypedDecimal = '\u001F';

    private const int TenDigits = 10;

    /// <param name="format">The cell's number format, e.g. <c>mmm-yy</c>.</param>
    public static string TextOf(object? value, string? format) => value switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "SANT" : "FALSKT",
        double or int or long or float or decimal => NumberText(Convert.ToDouble(value, CultureInfo.InvariantCulture), format),
        DateTime date => date.ToString(NamesNoDay(format) ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>The number without what binary fractions add to it: 15 digits, as Excel shows.</summary>
    public static string NumberText(double number, string? format)
    {
        if (!(Math.Abs(number) < 1e15)) return number.ToString("R", CultureInfo.InvariantCulture);
        var text = Math.Round((decimal)number, 12).ToString("0.############", CultureInfo.InvariantCulture);
        return WithLostZeros(text, format).Replace('.', TypedDecimal);
    }

    public static string Shown(string text) => text.Replace(TypedDecimal, ',');

    /// <summary>
    /// A format such as <c>000000-0000</c> shows zeros that are not stored, and a number of nine digits may be a personal number
    /// whose first zero Excel dropped: the search must see them.
    /// </summary>
    private static string WithLostZeros(string digits, string? format)
    {
        if (digits.AsSpan().ContainsAnyExceptInRange('0', '9')) return digits;
        if (format?.Count(c => c == '0') is >= TenDigits and var width) return digits.PadLeft(width, '0');
        var padded = digits.PadLeft(TenDigits, '0');
        return digits.Length == TenDigits - 1 && PersonalNumberSearch.In(Encoding.UTF8.GetBytes(padded)) == Likeness.PersonalNumber ? padded : digits;
    }

    private static bool NamesNoDay(string? format) =>
        format is not null && !format.Contains('d', StringComparison.OrdinalIgnoreCase) && format.Contains('m', StringComparison.OrdinalIgnoreCase)
        && format.Contains('y', StringComparison.OrdinalIgnoreCase);
}
