namespace SmvInsights.Ingestion.Validation;

/// <summary>Judges ten or twelve digits as a Swedish personal number or coordination number (its day is raised by 60).</summary>
internal static class PersonalNumber
{
    /// <returns>Whether the first six or eight digits are a date that such a number can have. Organisation numbers, whose third pair is 20 or more, never are.</returns>
    public static bool HasDate(ReadOnlySpan<byte> digits)
    {
        var day = Pair(digits[^6..]);
        if (day > 60) day -= 60;
        var month = Pair(digits[^8..]);
        if (month is < 1 or > 12 || day is < 1 or > 31) return false;
        var year = Pair(digits[^10..]);
        // without a century, 29 February is right if it is in any of the three
        return digits.Length == 12
            ? Pair(digits) is var century and >= 18 and <= 20 && day <= DateTime.DaysInMonth(century * 100 + year, month)
            : day <= DateTime.DaysInMonth(year % 4 == 0 ? 2000 : 2001, month);
    }

    /// <returns>Whether the last of the ten digits checks the other nine (Luhn, weights 2, 1, 2 …).</returns>
    public static bool HasCheckDigit(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        var ten = digits[^10..];
        for (var i = 0; i < ten.Length; i++)
        {
            var product = (ten[i] - '0') * (2 - i % 2);
            sum += product > 9 ? product - 9 : product;
        }
        return sum % 10 == 0;
    }

    private static int Pair(ReadOnlySpan<byte> digits) => (digits[0] - '0') * 10 + (digits[1] - '0');
}
