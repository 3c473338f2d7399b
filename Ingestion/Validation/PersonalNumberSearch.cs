namespace SmvInsights.Ingestion.Validation;

internal enum Likeness
{
    None,

    /// <summary>A date and four digits, whose check digit is wrong.</summary>
    DateAndFour,

    PersonalNumber,
}

/// <summary>
/// Looks for personal numbers in UTF-8 text: ten or twelve digits in one, or six or eight and four with spaces and at most a dash or plus between.
/// It leaps from digit to digit, so text without digits costs next to nothing. Quotation marks are looked through: <c>"811218"-1234</c> is one cell.
/// </summary>
internal static class PersonalNumberSearch
{
    private const int MostJoiners = 4, LongestWithQuotes = 48;

    /// <returns>The worst there is.</returns>
    public static Likeness In(ReadOnlySpan<byte> text)
    {
        var worst = Likeness.None;
        while (text.IndexOfAnyInRange((byte)'0', (byte)'9') is >= 0 and var start)
        {
            text = text[start..];
            var length = DigitsAtStart(text);
            var found = length <= 12 && text[..Math.Min(text.Length, LongestWithQuotes)].Contains((byte)'"') ? JudgeUnquoted(text) : Judge(text, length);
            if (found == Likeness.PersonalNumber) return found;
            if (found > worst) worst = found;
            text = text[length..];
        }
        return worst;
    }

    private static Likeness JudgeUnquoted(ReadOnlySpan<byte> text)
    {
        Span<byte> unquoted = stackalloc byte[LongestWithQuotes];
        var length = 0;
        foreach (var letter in text[..Math.Min(text.Length, LongestWithQuotes)])
            if (letter != (byte)'"') unquoted[length++] = letter;
        return Judge(unquoted[..length], DigitsAtStart(unquoted[..length]));
    }

    private static Likeness Judge(ReadOnlySpan<byte> text, int length) => length switch
    {
        10 or 12 => Judge(text[..length]),
        6 or 8 when JoinersAtStart(text[length..]) is > 0 and var width && DigitsAtStart(text[(length + width)..]) == 4 =>
            Judge([.. text[..length], .. text.Slice(length + width, 4)]),
        _ => Likeness.None,
    };

    private static Likeness Judge(ReadOnlySpan<byte> digits) =>
        !PersonalNumber.HasDate(digits) ? Likeness.None
        : PersonalNumber.HasCheckDigit(digits) ? Likeness.PersonalNumber
        : Likeness.DateAndFour;

    private static int DigitsAtStart(ReadOnlySpan<byte> text)
    {
        var count = 0;
        while (count < text.Length && text[count] is >= (byte)'0' and <= (byte)'9') count++;
        return count;
    }

    private static int JoinersAtStart(ReadOnlySpan<byte> text)
    {
        var width = 0;
        for (var i = 0; i < MostJoiners && Joiner(text[width..]) is > 0 and var one; i++) width += one;
        return width;
    }

    /// <summary>The width of the space, dash or plus that the text begins with, or 0. A tab parts cells and joins nothing.</summary>
    private static int Joiner(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)' ' or (byte)'-' or (byte)'+', ..] => 1,
        [0xC2, 0xA0 or 0xAD, ..] => 2, // no-break space, soft hyphen
        [0xE2, 0x80, (>= 0x80 and <= 0x95) or 0xAF, ..] => 3, // spaces of all widths, hyphens and dashes, narrow no-break space
        [0xE2, 0x88, 0x92, ..] => 3, // minus
        _ => 0,
    };
}
