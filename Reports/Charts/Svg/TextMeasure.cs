namespace SmvInsights.Reports.Charts.Svg;

/// <summary>How wide text becomes, and how to make it fit, from the font's own metrics.</summary>
internal static class TextMeasure
{
    private const string Dots = "…";
    private const string Hyphen = "-";
    private const string Vowels = "aeiouyåäöAEIOUYÅÄÖ";

    public static double Width(ReadOnlySpan<char> text, Look look)
    {
        var thousandths = 0;
        foreach (var letter in text) thousandths += FontWidths.Of(letter, look.Semibold);
        return thousandths * look.Size / 1000;
    }

    /// <summary>The text, or as much of its beginning as fits, with an ellipsis.</summary>
    public static string Fit(string text, double width, Look look)
    {
        if (Width(text, look) <= width) return text;
        var room = width - Width(Dots, look);
        var length = 0;
        for (var used = 0.0; length < text.Length; length++)
        {
            used += Width(text.AsSpan(length, 1), look);
            if (used > room) break;
        }
        return length == 0 ? "" : string.Concat(text.AsSpan(0, length).TrimEnd(), Dots);
    }

    /// <summary>At most <paramref name="lines"/> lines broken between words; the last one is cut with an ellipsis where the text is longer still.</summary>
    public static List<string> Wrap(string text, double width, int lines, Look look)
    {
        List<string> result = [];
        var rest = text.Trim();
        while (rest.Length > 0 && result.Count < lines - 1 && Width(rest, look) > width)
        {
            var (end, hyphen) = LineEnd(rest, width, look);
            if (end == 0) break;
            result.Add(rest[..end].TrimEnd() + hyphen);
            rest = rest[end..].TrimStart();
        }
        if (rest.Length > 0 && Fit(rest, width, look) is { Length: > 0 } last) result.Add(last);
        return result;
    }

    /// <summary>One consonant before a vowel, as Swedish is divided where the parts of a word are not known.</summary>
    private static bool BeginsSyllable(string text, int at) =>
        at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at]) && !Vowels.Contains(text[at]) && Vowels.Contains(text[at + 1]);

    /// <summary>Where to break: after the last word (or hyphen within one) that fits, or with a hyphen inside a word longer than the line.</summary>
    private static (int End, string Hyphen) LineEnd(string text, double width, Look look)
    {
        var fits = 0;
        var brk = 0;
        for (var used = 0.0; fits < text.Length; fits++)
        {
            if (text[fits] == ' ') brk = fits;
            used += Width(text.AsSpan(fits, 1), look);
            if (used > width) break;
            if (text[fits] == '-' && fits + 1 < text.Length && char.IsLetter(text[fits + 1])) brk = fits + 1;
        }
        if (brk > 0) return (brk, "");
        var end = fits;
        while (end > 0 && Width(text.AsSpan(0, end), look) + Width(Hyphen, look) > width) end--;
        while (end > 2 && !BeginsSyllable(text, end)) end--;
        return end > 2 ? (end, Hyphen) : (fits, "");
    }
}
