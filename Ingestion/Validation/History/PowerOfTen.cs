using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Validation.History;

/// <summary>Factors of 10, 100 and 1 000, up or down.</summary>
internal static class PowerOfTen
{
    /// <param name="ratio">Above 0.</param>
    /// <param name="near">How near, in powers of ten.</param>
    /// <returns>1, 2 or 3 for about ten, a hundred or a thousand times; negative for such a part; 0 when it is near none of them.</returns>
    public static int Near(double ratio, double near)
    {
        var power = Math.Log10(ratio);
        var whole = (int)Math.Round(power);
        return Math.Abs(whole) is >= 1 and <= 3 && Math.Abs(power - whole) <= near ? whole : 0;
    }

    /// <summary><c>10 gånger</c>, <c>en tiondel</c>.</summary>
    public static Phrase Words(int power) => power switch
    {
        1 => new("10 gånger", "10 times"),
        2 => new("100 gånger", "100 times"),
        3 => new("1\u00A0000 gånger", "1,000 times"),
        -1 => new("en tiondel", "a tenth"),
        -2 => new("en hundradel", "a hundredth"),
        _ => new("en tusendel", "a thousandth"),
    };
}
