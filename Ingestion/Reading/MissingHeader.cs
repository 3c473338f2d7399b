using System.Text;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Tells a sender whose file has no header of ours what it is instead, or what comes closest.</summary>
internal static class MissingHeader
{
    private const string OtherDelimiters = "|:";
    private const int LinesSearched = 60, FewestCells = 3, MostGuesses = 3, LongestQuoted = 60, MostHeadings = 200;

    // by how such a file begins, spaces left out
    private static readonly (string Start, Phrase Name)[] OtherForms =
    [
        ("{\\rtf", new("ett textdokument (RTF)", "a text document (RTF)")), ("{", new("JSON", "JSON")), ("[", new("JSON", "JSON")),
        ("<", new("en webbsida eller XML", "a web page or XML")), ("ID;P", new("en SYLK-fil", "a SYLK file")),
        ("From:", Mail), ("Received:", Mail), ("Return-Path:", Mail), ("Subject:", Mail), ("Från:", Mail), ("Ämne:", Mail),
    ];

    private static Phrase Mail => new("ett e-brev", "an e-mail");

    /// <param name="closest">The line that names most columns of a report, if any names one.</param>
    public static void Explain(ReadOnlyMemory<byte> utf8, Layout? closest, FindingList findings)
    {
        var first = FirstTableLine(utf8, out var openQuote);
        if (openQuote > 0) findings.Add(FileRules.OpenQuote, Place.OfLine(openQuote));
        else if (FormOf(utf8.Span) is { } form) findings.Add(TableRules.OtherForm, Place.WholeFile, [], form, TemplateIs);
        else if (OtherDelimiters.Where(d => HeaderSearch.WouldFind(utf8, d.ToString())).Cast<char?>().FirstOrDefault() is { } delimiter)
            findings.Add(TableRules.OtherDelimiter, Place.WholeFile, [], delimiter);
        else AddNoHeader(closest ?? first, closest is not null, findings);
    }

    private static Phrase TemplateIs => new("Mallen finns på sidan där filer lämnas.", "The template is on the page where files are handed in.");

    /// <returns>The first line with several cells, as if it were a header.</returns>
    private static Layout? FirstTableLine(ReadOnlyMemory<byte> utf8, out int openQuote)
    {
        var open = 0;
        var delimiter = HeaderSearch.GuessDelimiter(utf8);
        Layout? first = null;
        using var csv = Csv.Open(utf8, delimiter, line => open = line);
        for (var i = 0; i < LinesSearched && csv.Read(); i++)
            if (first is null && Layout.HeadingsOf(csv) is var headings && headings.Count(h => h.Length > 0) >= FewestCells)
                first = Layout.Of(ActivityColumns.Contract, (int)csv.LineNumber, headings, delimiter);
        openQuote = open;
        return first;
    }

    private static Phrase? FormOf(ReadOnlySpan<byte> utf8)
    {
        var start = Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, 64)]).TrimStart();
        foreach (var (known, name) in OtherForms)
            if (start.StartsWith(known, StringComparison.OrdinalIgnoreCase)) return name;
        return null;
    }

    private static void AddNoHeader(Layout? closest, bool isRecognised, FindingList findings)
    {
        var contract = closest?.Contract ?? ActivityColumns.Contract;
        findings.Add(
            FileRules.NoHeader, Place.OfLine(closest?.HeaderLine ?? 0), [], closest is null ? new Phrase("", "") : isRecognised ? Closest(closest) : Unrecognised(closest), contract.Name,
            new Phrase(string.Join(';', contract.Columns.Select(c => c.Sv)), string.Join(';', contract.Columns.Select(c => c.En))));
        if (closest is not null) PeriodHeadings.Find(closest, findings);
    }

    private static Phrase Closest(Layout closest)
    {
        var (recognised, guesses) = (closest.Recognised, Guesses(closest));
        return new(
            $"Närmast kommer rad {closest.HeaderLine}, som har {recognised.Sv} gemensamt med rapporten {closest.Contract.Name.Sv}. {guesses.Sv}".TrimEnd(),
            $"Closest comes line {closest.HeaderLine}, which has {recognised.En} in common with the report {closest.Contract.Name.En}. {guesses.En}".TrimEnd());
    }

    private static Phrase Unrecognised(Layout first)
    {
        var (cells, guesses) = (first.Headings.Where(h => h.Length is > 0 and < LongestQuoted).Take(MostGuesses).ToList(), Guesses(first));
        return new(
            $"Rad {first.HeaderLine} ({string.Join(", ", cells.Select(c => $"”{c}”"))} …) kan vara rubriker, men ingen av dem känns igen. {guesses.Sv}".TrimEnd(),
            $"Line {first.HeaderLine} ({string.Join(", ", cells.Select(c => $"“{c}”"))} …) may be headings, but none of them is recognised. {guesses.En}".TrimEnd());
    }

    private static Phrase Guesses(Layout closest)
    {
        var guesses = closest.Headings.Take(MostHeadings).Select(heading => (Heading: heading, Column: LikelyColumn.Of(closest, heading)))
            .Where(guess => guess.Column is not null).DistinctBy(guess => guess.Column).Take(MostGuesses).ToList();
        return guesses.Count == 0 ? new("", "") : new(
            $"Kanske är {string.Join(", ", guesses.Select(g => $"”{g.Heading}” {g.Column!.Sv}"))}.",
            $"Perhaps {string.Join(", ", guesses.Select(g => $"“{g.Heading}” is {g.Column!.En}"))}.");
    }
}
