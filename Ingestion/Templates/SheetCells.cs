using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Workbooks;

namespace SmvInsights.Ingestion.Templates;

/// <summary>Fills the rows of a sheet from the top.</summary>
internal sealed class SheetCells
{
    public SheetData Data { get; } = new();

    public int Rows { get; private set; }

    public void Add(IEnumerable<(object? Value, CellStyle Style)> cells, double? height = null)
    {
        var row = new Row { RowIndex = (uint)++Rows };
        if (height is { } points) (row.Height, row.CustomHeight) = (points, true);
        foreach (var (at, (value, style)) in cells.Index()) row.Append(CellOf(new(Rows, at + 1), value, style));
        Data.Append(row);
    }

    /// <summary>A text is stored as one: no spreadsheet takes it for a formula, whatever it begins with.</summary>
    private static Cell CellOf(CellAddress address, object? value, CellStyle style)
    {
        var cell = new Cell { CellReference = address.ToString(), StyleIndex = (uint)style };
        if (value is string text) (cell.DataType, cell.InlineString) = (CellValues.InlineString, new InlineString(new Text(text) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }));
        else if (value is not null) cell.CellValue = new(NumberOf(value).ToString(CultureInfo.InvariantCulture));
        return cell;
    }

    private static decimal NumberOf(object value) => value switch
    {
        Month month => SerialOf(month.FirstDay),
        RoughDate date => SerialOf(date.Day),
        _ => (decimal)value,
    };

    /// <summary>Days since the one before 1900, which Excel counts as a leap year.</summary>
    private static int SerialOf(DateOnly day) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;
}
