using SmvInsights.Reports.StatusReports.Content;

namespace SmvInsights.Dashboard.Pages.Reports;

/// <summary>How a report's table is read on a phone without being drawn sideways: set closer where its longest words then fit beside one another (a row's name may be broken), else a card a row.</summary>
public sealed record PhoneTable
{
    private const int Width = 334;
    private const int Padding = 8;
    private const double Letter = 6.6;
    private const int LongestName = 15;

    private PhoneTable(string css, bool withUnit) => (Css, UnitUnderName) = (css, withUnit);

    /// <summary>Classes of the table.</summary>
    public string Css { get; }

    /// <summary>Whether the second column, a word such as <c>samtal</c>, stands under the row's name instead.</summary>
    public bool UnitUnderName { get; }

    public static PhoneTable Of(TableBlock table)
    {
        var unitUnderName = table.Columns.Count > 4 && table.Columns[1].Kind == ColumnKind.Short && table.Columns.Skip(2).All(column => column.Kind == ColumnKind.Number);
        int[] shown = [.. Enumerable.Range(0, table.Columns.Count).Where(at => at != 1 || !unitUnderName)];
        if (shown.Count(at => table.Columns[at].Kind != ColumnKind.Number) > 2) return new(Cards(table), false);
        var isBroken = LongestWord(table, 0) > LongestName;
        if (shown.Sum(at => (at == 0 && isBroken ? LongestName : LongestWord(table, at)) * Letter + Padding) <= Width) return new(isBroken ? "close broken" : "close", unitUnderName);
        return new(table.Columns.Count <= 3 ? "" : Cards(table), false);
    }

    /// <summary>Many columns stand two by two.</summary>
    private static string Cards(TableBlock table) => table.Columns.Count >= 5 ? "cards by-two short" : "cards";

    /// <summary>A line can break at a space, though not at one that holds figures together, and after a hyphen.</summary>
    private static int LongestWord(TableBlock table, int column) =>
        table.Rows.Select(row => row.Cells[column]).Append(table.Columns[column].Text).SelectMany(text => text.Replace("-", "- ", StringComparison.Ordinal).Split(' ')).Max(word => word.Length);
}
