using System.Globalization;
using System.Numerics;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Figures.Money.Shares;

/// <summary>An exact part of a whole, more than nothing and at most all of it: thirds are thirds.</summary>
public readonly record struct Share
{
    private const int MostDecimals = 4;
    private const long MostParts = 1_000_000;

    /// <exception cref="ArgumentException">Not between nothing and the whole.</exception>
    public Share(long numerator, long denominator)
    {
        if (numerator <= 0 || denominator < numerator) throw new ArgumentException($"{numerator}/{denominator} is no share.");
        var common = (long)BigInteger.GreatestCommonDivisor(numerator, denominator);
        (Numerator, Denominator) = (numerator / common, denominator / common);
    }

    public long Numerator { get; }

    public long Denominator { get; }

    /// <summary>Reads <c>1/3</c>, <c>33,5</c> or <c>33.5 %</c>: a fraction, or a percentage with at most four decimals.</summary>
    public static bool TryParse(string text, out Share share)
    {
        share = default;
        var bare = text.Replace("\u00A0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var (numerator, denominator) = bare.Split('/') is [var part, var whole] ? (Whole(part), Whole(whole)) : Percentage(bare);
        if (numerator is not > 0 || denominator is not { } all || all < numerator) return false;
        share = new Share(numerator.Value, all);
        return true;
    }

    /// <summary>Whether the shares are the whole, to the last bit.</summary>
    public static bool IsWhole(IEnumerable<Share> shares)
    {
        var (parts, whole) = Sum(shares);
        return parts == whole;
    }

    /// <summary>Their sum as people read it, rounded to two decimals: <c>99,99 %</c>.</summary>
    public static string SumText(IEnumerable<Share> shares, Language language)
    {
        var (parts, whole) = Sum(shares);
        return NumberForm.Percent(Math.Round((decimal)(parts * 1_000_000 / whole) / 1_000_000, 4), 2, language);
    }

    /// <summary><c>33,5 %</c>, or <c>1/3 (33,33 %)</c> where no percentage with two decimals is exact.</summary>
    public string Text(Language language) => Percent is { } percent
        ? NumberForm.Percent(percent / 100, Decimals(percent), language)
        : $"{Written(language)} ({NumberForm.Percent((decimal)Numerator / Denominator, 2, language)})";

    /// <summary>As somebody would write it: <c>33,5</c> or <c>1/3</c>.</summary>
    public string Written(Language language) => Percent is { } percent
        ? NumberForm.Decimal(percent, Decimals(percent), language)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private decimal? Percent => (BigInteger)Numerator * 10_000 % Denominator == 0 ? (decimal)((BigInteger)Numerator * 10_000 / Denominator) / 100 : null;

    private static int Decimals(decimal percent) => percent == Math.Floor(percent) ? 0 : percent * 10 == Math.Floor(percent * 10) ? 1 : 2;

    private static (BigInteger Parts, BigInteger Whole) Sum(IEnumerable<Share> shares)
    {
        var (parts, whole) = (BigInteger.Zero, BigInteger.One);
        foreach (var share in shares) (parts, whole) = (parts * share.Denominator + share.Numerator * whole, whole * share.Denominator);
        return (parts, whole);
    }

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostParts ? number : null;

    private static (long?, long?) Percentage(string text)
    {
        var number = text.TrimEnd('%').Replace(',', '.');
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || percent > 100 || percent.Scale > MostDecimals) return (null, null);
        return ((long)(percent * MostParts / 100), MostParts);
    }
}
