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
        Line(table.Columns.Select(c => CsvCell.Of(c.Header)));
        foreach (var row in table.Rows)
            Line(row.Select((cell, at) => table.Columns[at].Numeric && Number(cell, language) is { } number ? number : CsvCell.Of(cell)));
        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(IEnumerable<string> cells) => text.AppendJoin(';', cells).Append("\r\n");
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
