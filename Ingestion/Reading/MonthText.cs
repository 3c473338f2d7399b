using System.Text;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Reading;

/// <summary>
/// Reads a month in the forms Excel gives it: <c>2026-10</c>, <c>202610</c>, any day of it (<c>2026-10-31</c>), <c>okt-26</c>,
/// <c>okt 2026</c>, <c>oktober 2026</c>, and with English names. Two-digit years are 2000–2099. Nothing is guessed.
/// </summary>
internal static class MonthText
{
    private static readonly Dictionary<string, int> Names = AllNames();

    public static bool TryRead(ReadOnlySpan<byte> cell, out Month month) => TryReadMonthOnly(cell, out month) || TryReadOfDay(cell, out month);

    /// <summary>The forms that name no day.</summary>
    public static bool TryReadMonthOnly(ReadOnlySpan<byte> cell, out Month month)
    {
        if (cell.Length == 7 && cell[4] == '-' && Digits(cell[..4], out var year) && Digits(cell[5..], out var number)) return TryMake(year, number, out month);
        if (cell.Length == 6 && Digits(cell[..4], out year) && Digits(cell[4..], out number)) return TryMake(year, number, out month);
        return TryReadNamed(cell, out month);
    }

    /// <summary><c>2026-10-31</c>, a day that exists.</summary>
    public static bool TryReadDay(ReadOnlySpan<byte> cell, out DateOnly day)
    {
        day = default;
        if (cell.Length != 10 || cell[4] != '-' || cell[7] != '-') return false;
        if (!Digits(cell[..4], out var year) || !Digits(cell[5..7], out var month) || !Digits(cell[8..], out var number)) return false;
        if (year < 1 || month is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(year, month)) return false;
        day = new DateOnly(year, month, number);
        return true;
    }

    private static bool TryReadOfDay(ReadOnlySpan<byte> cell, out Month month)
    {
        var read = TryReadDay(cell, out var day);
        month = read ? Month.Of(day) : default;
        return read;
    }

    private static bool TryReadNamed(ReadOnlySpan<byte> cell, out Month month)
    {
        month = default;
        if (cell.Length > 20) return false;
        var letters = cell.IndexOfAnyExceptInRange((byte)'A', (byte)'z');
        if (letters < 3 || !Names.TryGetValue(Encoding.ASCII.GetString(cell[..letters]).ToLowerInvariant(), out var number)) return false;
        var rest = cell[letters..];
        if (rest[0] == '.') rest = rest[1..];
        rest = CellText.Trim(rest);
        if (rest.StartsWith("-"u8)) rest = CellText.Trim(rest[1..]);
        return rest.Length is 2 or 4 && Digits(rest, out var year) && TryMake(rest.Length == 2 ? 2000 + year : year, number, out month);
    }

    private static bool TryMake(int year, int number, out Month month)
    {
        var exists = year >= 1 && number is >= 1 and <= 12;
        month = exists ? new Month(year, number) : default;
        return exists;
    }

    private static bool Digits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit)) return false;
            value = value * 10 + (digit - '0');
        }
        return true;
    }

    private static Dictionary<string, int> AllNames()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal) { ["sept"] = 9 };
        foreach (var month in Month.Range(new(2000, 1), new(2000, 12)))
            foreach (var language in Enum.GetValues<Language>())
            {
                var name = month.LongName(language).ToLowerInvariant();
                names[name] = names[name[..3]] = month.Number;
                names[month.ShortName(language).ToLowerInvariant()] = month.Number;
            }
        return names;
    }
}
