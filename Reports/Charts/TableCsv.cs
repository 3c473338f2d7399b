using System.Text;
using System.Text.RegularExpressions;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Charts;

/// <summary>A table as a file that Swedish Excel opens right: UTF-8 with BOM, semicolons, decimal comma, and no cell that runs as a formula.</summary>
public static partial class TableCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    /// <param name="language">The one the table is written in.</param>
    public static byte[] Of(ChartTable table, Language language)
    {
        var text = new StringBuilder("\uFEFF");
        Line(table.Columns.Select(c => Text(c.Header)));
        foreach (var row in table.Rows)
            Line(row.Select((cell, at) => table.Columns[at].Numeric && Number(cell, language) is { } number ? number : Text(cell)));
        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(IEnumerable<string> cells) => text.AppendJoin(';', cells).Append("\r\n");
    }

    /// <summary>Quoted where it must be; what a spreadsheet would take for a formula is preceded by an apostrophe.</summary>
    private static string Text(string cell)
    {
        var safe = cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Without grouping and unit, a share as its percentage; <c>null</c> where the cell is no single number.</summary>
    private static string? Number(string cell, Language language)
    {
        var bare = Decoration().Replace(cell, "").Replace('\u2212', '-');
        if (language == Language.English) bare = bare.Replace(",", "", StringComparison.Ordinal).Replace('.', ',');
        return PlainNumber().IsMatch(bare) ? bare.TrimStart('+') : null;
    }

    [GeneratedRegex("[\u00A0 ]|kr$|%$")]
    private static partial Regex Decoration();

    [GeneratedRegex("^[+-]?[0-9]+(,[0-9]+)?$")]
    private static partial Regex PlainNumber();
}
