using System.Text;
using ExcelDataReader;

namespace SmvInsights.Ingestion.Workbooks;

/// <summary>Writes the sheet that a reader stands at as text.</summary>
internal sealed class SheetWriter(IExcelDataReader reader, int number, SheetFacts? facts)
{
    private const int MostBytes = 64 << 20, MostColumns = 1_000;
    private const long MostCells = 30_000_000;

    private readonly MemoryStream _text = new();
    private readonly StringBuilder _line = new();
    private readonly List<int> _hiddenRows = [];
    private readonly SortedSet<int> _hiddenColumns = [];

    /// <exception cref="UnpackedTooLargeException">The sheet is larger than any report.</exception>
    public SheetText Write()
    {
        if (reader.FieldCount > MostColumns || (long)reader.FieldCount * reader.RowCount > MostCells) throw new UnpackedTooLargeException();
        for (var row = 1; reader.Read(); row++)
        {
            WriteRow(row);
            if (_text.Length > MostBytes) throw new UnpackedTooLargeException();
        }
        return new(reader.Name, number, reader.VisibleState != "visible", _text.GetBuffer().AsMemory(0, (int)_text.Length),
            reader.MergeCells ?? [], _hiddenRows, [.. _hiddenColumns], facts?.Unvalued ?? []);
    }

    private void WriteRow(int row)
    {
        var written = 0;
        for (var column = 1; column <= reader.FieldCount; column++)
        {
            if (TextOf(new(row, column)) is not { Length: > 0 } text) continue;
            _line.Append('\t', column - 1 - written);
            written = column - 1;
            AppendCell(text);
            if (reader.GetColumnWidth(column - 1) == 0) _hiddenColumns.Add(column);
        }
        if (_line.Length > 0 && reader.RowHeight == 0) _hiddenRows.Add(row);
        _text.Write(Encoding.UTF8.GetBytes(_line.Append('\n').ToString()));
        _line.Clear();
    }

    private string TextOf(CellAddress cell) =>
        facts is not null && facts.Errors.TryGetValue(cell, out var error) ? error
        : CellValue.TextOf(reader.GetValue(cell.Column - 1), reader.GetNumberFormatString(cell.Column - 1));

    private void AppendCell(string text)
    {
        var isQuoted = text.Contains('"', StringComparison.Ordinal);
        if (isQuoted) _line.Append('"');
        foreach (var c in text)
        {
            if (c == '"') _line.Append('"');
            // a cell of several lines is one line here, so that lines are rows
            _line.Append(char.IsControl(c) && c != CellValue.TypedDecimal ? ' ' : c);
        }
        if (isQuoted) _line.Append('"');
    }
}
