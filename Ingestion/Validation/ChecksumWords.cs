using System.Text;
using SmvInsights.Ingestion.Reading;

namespace SmvInsights.Ingestion.Validation;

/// <summary>Knows a row with totals by the words people and Excel put in it.</summary>
internal static class ChecksumWords
{
    private const int LongestLabel = 100;

    private static readonly HashSet<string> Words =
        new(["summa", "delsumma", "totalsumma", "slutsumma", "totalt", "total", "sum", "subtotal", "totals"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether any cell from one column to another (included) says so: <c>Summa</c>, <c>PA Summa</c>, <c>Totalt:</c>.</summary>
    public static bool StandIn(RowCursor row, int first, int last)
    {
        for (var column = first; column <= last; column++)
            if (Says(row.Cell(column))) return true;
        return false;
    }

    public static bool Says(ReadOnlySpan<byte> cell)
    {
        if (cell.Length is < 3 or > LongestLabel) return false;
        return Encoding.UTF8.GetString(cell).Split([' ', '\u00A0', ':', '.', ',', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Any(Words.Contains);
    }
}
