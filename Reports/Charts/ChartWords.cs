using System.Globalization;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Charts;

/// <summary>The symbols and words that every chart shares.</summary>
internal static class ChartWords
{
    public const string MaskedSymbol = "..";
    public const string NotApplicableSymbol = ".";

    public static readonly Phrase NotSubmitted = new("ej inlämnad", "not submitted");
    public static readonly Phrase NotPublished = new("publiceras ej", "not published");
    public static readonly Phrase NotApplicable = new("ej tillämpligt", "not applicable");
    public static readonly Phrase NotRestatable = new("ej omräkningsbar", "cannot be restated");
    public static readonly Phrase WhyNotRestatable = new(
        "allt är inte redovisat per kommun, så siffran kan inte räknas om till andra länsdelar", "not all of it was reported by municipality, so it cannot be restated to other districts");
    public static readonly Phrase Masked = new("1–4, eller döljs för att skydda ett annat tal", "1–4, or hidden to protect another figure");
    public static readonly Phrase Unfinished = new("ofullständig", "incomplete");
    public static readonly Phrase Nothing = new("Inga uppgifter att visa", "Nothing to show");
    public static readonly Phrase Withheld = new("ofullständig, visas när allt är inne", "incomplete, shown when all of it is in");
    public static readonly Phrase Partial = new("en del saknas (inlämnade av väntade rapporter)", "a part is missing (reports in, of those expected)");
    public static readonly Phrase Interval = new("lägsta och högsta möjliga värde", "lowest and highest possible value");
    public static readonly Phrase Forecast = new("prognos", "forecast");

    private static readonly Phrase[] Small =
    [
        new("noll", "none"), new("en", "one"), new("två", "two"), new("tre", "three"), new("fyra", "four"), new("fem", "five"), new("sex", "six"),
        new("sju", "seven"), new("åtta", "eight"), new("nio", "nine"), new("tio", "ten"), new("elva", "eleven"), new("tolv", "twelve"),
    ];

    /// <summary><c>3 av 4</c>.</summary>
    public static string Of(int part, int whole, Language language) =>
        $"{NumberForm.Integer(part, language)} {(language == Language.English ? "of" : "av")} {NumberForm.Integer(whole, language)}";

    /// <summary>Up to twelve in letters, then in digits.</summary>
    public static string Number(int number, Language language) =>
        number >= 0 && number < Small.Length ? Small[number].In(language) : NumberForm.Integer(number, language);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Capital(string text) =>
        text.Length == 0 ? text : string.Concat([char.ToUpperInvariant(text[0])], text.AsSpan(1));

    /// <summary><c>a, b och c</c>.</summary>
    public static string List(IReadOnlyList<string> parts, Language language) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} {(language == Language.English ? "and" : "och")} {parts[^1]}",
    };
}
