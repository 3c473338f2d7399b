using System.Text;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Reading;

/// <summary>What the column of remarks says of each row. What concerns no row that can bear it stands on the first.</summary>
internal sealed class RowRemarks(IReadOnlyList<Finding> findings, TableShape shape, int headerLine, Language language)
{
    private readonly ILookup<int, Finding> _byLine = findings
        .Where(f => f.Severity != Severity.Note)
        .ToLookup(f => f.Line > headerLine && shape.CanBear(f.Line) ? f.Line : shape.FirstRow);

    /// <returns>The cell as it stands in the file, quoted where it must be.</returns>
    public byte[] CellOf(int line, char delimiter)
    {
        var said = Of(line);
        return Encoding.UTF8.GetBytes(said.AsSpan().ContainsAny(delimiter, '"') ? $"\"{said.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : said);
    }

    /// <returns>One line, empty for a row without fault.</returns>
    public string Of(int line)
    {
        if (!_byLine.Contains(line)) return "";
        var said = OneLine(string.Join(" | ", _byLine[line].Select(f => Say(f, line))));
        // a remark quotes the cell; a digit group in it must not be found a second time, in another column
        if (PersonalNumberSearch.In(Encoding.UTF8.GetBytes(said)) != Likeness.None)
            said = string.Join(" | ", _byLine[line].Select(f => $"{Word(f)}: {f.Rule}"));
        return said;
    }

    /// <summary>Begins with a word of ours, so that no spreadsheet takes it for a formula.</summary>
    private string Say(Finding finding, int line)
    {
        var where = finding.Line == line ? finding.ColumnName
            : finding.Line == 0 ? new Phrase("hela filen", "the whole file").In(language)
            : new Phrase($"rad {finding.Line}", $"line {finding.Line}").In(language);
        return $"{Word(finding)}{(where.Length > 0 ? $" ({where})" : "")}: {finding.Message.In(language)} {finding.Remedy.In(language)} [{finding.Rule}]";
    }

    private string Word(Finding finding) =>
        (finding.Severity == Severity.Error ? new Phrase("Fel", "Error") : new Phrase("Varning", "Warning")).In(language);

    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        // a lost character quoted here would be found again, in this column
        foreach (var c in text) line.Append(char.IsControl(c) ? ' ' : c is '\uFFFD' or 'Ã' ? '?' : c);
        return line.ToString();
    }
}
