using SmvInsights.Ingestion.Workbooks;

namespace SmvInsights.Ingestion.Reading;

internal enum NumberFault
{
    None,
    NotANumber,
    TooLarge,
    TooManyDecimals,
}

/// <summary>What a number says about the decimal sign of its file.</summary>
internal enum DecimalSign : byte
{
    /// <summary>Nothing: a whole number.</summary>
    Unsaid,
    Comma,
    Point,

    /// <summary><c>1,234</c>: thousands, or three decimals. The value holds thousands until the file settles it.</summary>
    CommaOrThousands,

    /// <summary><c>1.234</c>: likewise.</summary>
    PointOrThousands,
}

/// <param name="Hundredths">The value times 100; meaningless when there is a fault.</param>
/// <param name="HasDecimals">Whether the sign stands in it as a decimal sign (not merely as the other one's opposite).</param>
internal readonly record struct NumberReading(NumberFault Fault, long Hundredths, DecimalSign Sign, bool HasDecimals);

/// <summary>
/// Reads a number strictly: digits, groups of exactly three by space, U+00A0 or U+202F (or by the sign that is not the decimal one),
/// a leading <c>-</c> or U+2212, and at most two decimals. Never the ambient culture, never a guess.
/// </summary>
internal ref struct NumberText
{
    /// <summary>A thousand billion: far over any figure here, far under what a sum of hundredths can hold.</summary>
    private const long MostWhole = 1_000_000_000_000;

    private ReadOnlySpan<byte> _rest;
    private long _whole;
    private int _digits;

    /// <param name="cell">The trimmed cell, UTF-8.</param>
    public static NumberReading Read(ReadOnlySpan<byte> cell) => new NumberText { _rest = cell }.Read();

    private NumberReading Read()
    {
        var negative = TakeMinus();
        var startsWithZero = _rest.StartsWith("0"u8);
        var first = TakeDigits();
        if (first == 0) return Faulty(NumberFault.NotANumber);
        var spaced = !startsWithZero && TakeSpacedGroups(first);
        if (_rest.IsEmpty) return Value(negative, 0, DecimalSign.Unsaid, false);

        var sign = _rest[0];
        if (sign == CellValue.TypedDecimal) return ReadDecimals(negative) with { Sign = DecimalSign.Unsaid, HasDecimals = false };
        if (sign is not ((byte)',' or (byte)'.')) return Faulty(NumberFault.NotANumber);
        if (!spaced && !startsWithZero && first <= 3 && IsGroupOf(sign)) return ReadSignedGroups(sign, negative);
        return ReadDecimals(negative);
    }

    private bool TakeMinus()
    {
        var width = _rest.StartsWith("-"u8) ? 1 : _rest.StartsWith("\u2212"u8) ? 3 : 0;
        _rest = _rest[width..];
        return width > 0;
    }

    /// <returns>How many digits were taken.</returns>
    private int TakeDigits()
    {
        var count = 0;
        for (; count < _rest.Length && char.IsAsciiDigit((char)_rest[count]); count++)
            if (++_digits <= 15) _whole = _whole * 10 + (_rest[count] - '0');
        _rest = _rest[count..];
        return count;
    }

    private bool TakeSpacedGroups(int first)
    {
        var any = false;
        while (first <= 3 && GroupSpace(_rest) is > 0 and var width && StartsWithThreeDigits(_rest[width..]))
        {
            _rest = _rest[width..];
            TakeDigits();
            any = true;
        }
        return any;
    }

    private static int GroupSpace(ReadOnlySpan<byte> text) =>
        text.StartsWith(" "u8) ? 1 : text.StartsWith("\u00A0"u8) ? 2 : text.StartsWith("\u202F"u8) ? 3 : 0;

    private static bool StartsWithThreeDigits(ReadOnlySpan<byte> text) =>
        text.Length >= 3 && char.IsAsciiDigit((char)text[0]) && char.IsAsciiDigit((char)text[1]) && char.IsAsciiDigit((char)text[2])
        && (text.Length == 3 || !char.IsAsciiDigit((char)text[3]));

    private readonly bool IsGroupOf(byte sign) => _rest.Length > 0 && _rest[0] == sign && StartsWithThreeDigits(_rest[1..]);

    /// <summary><c>1.234</c> alone is unsettled; <c>1.234.567</c> and <c>1.234,5</c> tell that the other sign is the decimal one.</summary>
    private NumberReading ReadSignedGroups(byte sign, bool negative)
    {
        var groups = 0;
        for (; IsGroupOf(sign); groups++)
        {
            _rest = _rest[1..];
            TakeDigits();
        }
        var other = sign == ',' ? DecimalSign.Point : DecimalSign.Comma;
        if (!_rest.IsEmpty) return _rest[0] == sign || _rest[0] is not ((byte)',' or (byte)'.') ? Faulty(NumberFault.NotANumber) : ReadDecimals(negative);
        if (groups > 1) return Value(negative, 0, other, false);
        return Value(negative, 0, sign == ',' ? DecimalSign.CommaOrThousands : DecimalSign.PointOrThousands, false);
    }

    private NumberReading ReadDecimals(bool negative)
    {
        var sign = _rest[0] == ',' ? DecimalSign.Comma : DecimalSign.Point;
        var decimals = _rest[1..];
        if (decimals.IsEmpty || decimals.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return Faulty(NumberFault.NotANumber);
        if (decimals.Length > 2) return Faulty(NumberFault.TooManyDecimals) with { Sign = sign, HasDecimals = true };
        return Value(negative, (decimals[0] - '0') * 10 + (decimals.Length == 2 ? decimals[1] - '0' : 0), sign, true);
    }

    private readonly NumberReading Value(bool negative, int decimals, DecimalSign sign, bool hasDecimals)
    {
        if (_digits > 15 || _whole >= MostWhole) return Faulty(NumberFault.TooLarge);
        var hundredths = _whole * 100 + decimals;
        return new(NumberFault.None, negative ? -hundredths : hundredths, sign, hasDecimals);
    }

    private static NumberReading Faulty(NumberFault fault) => new(fault, 0, DecimalSign.Unsaid, false);
}
