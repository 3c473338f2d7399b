using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Time;

public static class MonthNames
{
    private static readonly Phrase[] Long =
    [
        new("januari", "January"), new("februari", "February"), new("mars", "March"), new("april", "April"),
        new("maj", "May"), new("juni", "June"), new("juli", "July"), new("augusti", "August"),
        new("september", "September"), new("oktober", "October"), new("november", "November"), new("december", "December"),
    ];

    private static readonly Phrase[] Short =
    [
        new("jan", "Jan"), new("feb", "Feb"), new("mars", "Mar"), new("apr", "Apr"), new("maj", "May"), new("juni", "Jun"),
        new("juli", "Jul"), new("aug", "Aug"), new("sep", "Sep"), new("okt", "Oct"), new("nov", "Nov"), new("dec", "Dec"),
    ];

    /// <summary><c>oktober</c>, <c>October</c>.</summary>
    public static string LongName(this Month month, Language language) => Long[month.Number - 1].In(language);

    /// <summary><c>okt</c>, <c>Oct</c>.</summary>
    public static string ShortName(this Month month, Language language) => Short[month.Number - 1].In(language);

    /// <summary><c>oktober 2026</c>, <c>October 2026</c>.</summary>
    public static string LongForm(this Month month, Language language) => $"{month.LongName(language)} {month.Year}";

    /// <summary><see cref="LongForm"/> in both languages.</summary>
    public static Phrase InWords(this Month month) => new(month.LongForm(Language.Swedish), month.LongForm(Language.English));

    /// <summary><c>okt 2026</c>, <c>Oct 2026</c>.</summary>
    public static string ShortForm(this Month month, Language language) => $"{month.ShortName(language)} {month.Year}";
}
