using ExcelDataReader;

namespace SmvInsights.Ingestion.Workbooks;

/// <summary>One sheet of a workbook as text that the reader of CSV reads.</summary>
/// <param name="Number">From 1, hidden ones counted.</param>
/// <param name="Text">UTF-8, cells parted by tabs; line and cell number are the sheet's row and column.</param>
/// <param name="Merged">Ranges of merged cells, from 0.</param>
/// <param name="HiddenRows">Rows from 1 that hold something and do not show.</param>
/// <param name="HiddenColumns">Columns from 1, likewise.</param>
/// <param name="Unvalued">Cells whose formula has no stored result.</param>
internal sealed record SheetText(
    string Name, int Number, bool IsHidden, ReadOnlyMemory<byte> Text, IReadOnlyList<CellRange> Merged,
    IReadOnlyList<int> HiddenRows, IReadOnlyList<int> HiddenColumns, IReadOnlyList<CellAddress> Unvalued);

/// <summary>A cell as Excel names it; both numbers from 1.</summary>
internal readonly record struct CellAddress(int Row, int Column)
{
    public override string ToString() => $"{LetterOf(Column)}{Row}";

    public static string RangeOf(CellRange range) =>
        $"{new CellAddress(range.FromRow + 1, range.FromColumn + 1)}:{new CellAddress(range.ToRow + 1, range.ToColumn + 1)}";

    /// <summary><c>A</c>, <c>Z</c>, <c>AA</c>.</summary>
    public static string LetterOf(int column) => (column > 26 ? LetterOf((column - 1) / 26) : "") + (char)('A' + (column - 1) % 26);

    /// <returns>Zeros for what names no cell.</returns>
    public static CellAddress Parse(ReadOnlySpan<char> text)
    {
        var column = 0;
        var letters = 0;
        for (; letters < text.Length && letters < 4 && char.IsAsciiLetter(text[letters]); letters++) column = column * 26 + (text[letters] & 0x1F);
        return int.TryParse(text[letters..], System.Globalization.NumberStyles.None, null, out var row) ? new(row, column) : default;
    }
}
