using System.Text;
using CsvHelper;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Tests.Corpus;

/// <summary>Judges whether findings lie in the file they are about, without asking the reader how it took the file apart.</summary>
internal static class FindingPlaces
{
    /// <returns>What is wrong with the place of a finding, as sentences; none when all lie in the file.</returns>
    public static IEnumerable<string> Faults(ReadOnlySpan<byte> content, IReadOnlyList<Finding> findings)
    {
        // a workbook has cells of its own
        if (findings.Count == 0 || content.StartsWith("PK"u8) || content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return [];
        var texts = Decode(content);
        var lines = texts.Max(text => text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None).Length);
        var tables = texts.SelectMany(text => ";\t,".Select(delimiter => Fields(text, delimiter))).ToList();
        return findings.Where(f => !IsIn(f, lines, tables)).Select(f => $"{f.Rule} at {f.Line}:{f.Column} ({f.ColumnName}) of {lines} lines");
    }

    private static bool IsIn(Finding finding, int lines, List<Table> tables) =>
        finding.Line >= 0 && finding.Line <= lines && finding.Column >= 0
        && (finding.Column == 0 || tables.Exists(table => table.Has(finding)));

    /// <summary>What is no text is looked at as each text it might be.</summary>
    private static string[] Decode(ReadOnlySpan<byte> content)
    {
        var text = DecodeText(content);
        return !text.Contains('\0') ? [text]
            : [text, Encoding.Latin1.GetString(content), Encoding.Unicode.GetString(content), Encoding.BigEndianUnicode.GetString(content), Encoding.UTF32.GetString(content), new UTF32Encoding(true, false).GetString(content)];
    }

    private static string DecodeText(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(content[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(content[2..]),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(content[3..]),
        _ => System.Text.Unicode.Utf8.IsValid(content) ? Encoding.UTF8.GetString(content) : Encoding.Latin1.GetString(content),
    };

    private static Table Fields(string text, char delimiter)
    {
        var table = new Table([], []);
        using var csv = CsvReader.Create(Encoding.UTF8.GetBytes(text), CsvReaderOptions.Default with
        {
            Separator = delimiter, HasHeader = false, DetectSeparatorHint = false, TrackLineNumbers = true,
        });
        while (csv.Read())
        {
            table.Widths[(int)csv.LineNumber] = csv.FieldCount;
            for (var i = 0; i < csv.FieldCount; i++)
                if (csv.GetSpan(i).Length < 400) table.Cells.Add((i + 1, Folded(Encoding.UTF8.GetString(csv.GetSpan(i)))));
        }
        return table;
    }

    private static string Folded(string cell) => string.Concat(cell.Where(char.IsLetterOrDigit));

    /// <param name="Widths">Cells of the record that begins on each line.</param>
    /// <param name="Cells">Each column's cells, for recognising a heading.</param>
    private sealed record Table(Dictionary<int, int> Widths, HashSet<(int Column, string Cell)> Cells)
    {
        /// <summary>A named column is the header's, and a row may end before it; a column without a name must stand in the line itself.</summary>
        public bool Has(Finding finding) =>
            Widths.TryGetValue(finding.Line, out var width)
            && (finding.Column <= width || (finding.ColumnName.Length > 0 && Cells.Contains((finding.Column, Folded(finding.ColumnName)))));
    }
}
