using System.Globalization;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Validation;

/// <summary>Something a file must live up to, under a code that people can refer to: G for any file, W for workbooks, A, B and M for the three reports, P for privacy.</summary>
/// <param name="Message">What was seen. <c>{0}</c> is the cell, <c>{1}</c> and on are the rule's own.</param>
/// <param name="Remedy">What to do about it, with the same places.</param>
public sealed record Rule(string Code, Severity Severity, Phrase Message, Phrase Remedy)
{
    private const int LongestQuote = 80;

    /// <param name="value">The cell as it stands in the file.</param>
    /// <param name="details">Texts, numbers, or phrases that follow the language.</param>
    public Finding At(Place place, string value, params object[] details) => new(
        place.Line, place.Column, Quote(place.ColumnName), value, Code, Severity,
        Fill(Message, value, details), Fill(Remedy, value, details));

    private static Phrase Fill(Phrase phrase, string value, object[] details) =>
        new(Fill(phrase.Sv, Language.Swedish, value, details), Fill(phrase.En, Language.English, value, details));

    private static string Fill(string pattern, Language language, string value, object[] details) =>
        string.Format(CultureInfo.InvariantCulture, pattern, [Quote(value), .. details.Select(d => d is Phrase p ? p.In(language) : d)]).TrimEnd();

    private static string Quote(string value) => ShortText.Of(value, LongestQuote);
}

/// <summary>Where in the uploader's file; 0 for the whole file or the whole line.</summary>
public readonly record struct Place(int Line, int Column, string ColumnName)
{
    public static readonly Place WholeFile = new(0, 0, "");

    public static Place OfLine(int line) => new(line, 0, "");
}
