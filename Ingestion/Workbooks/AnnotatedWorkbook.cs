using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SmvInsights.Ingestion.Workbooks;

/// <summary>Writes a column into the sender's own workbook. Only that sheet's part changes; the others stay byte for byte.</summary>
internal static class AnnotatedWorkbook
{
    /// <param name="column">From 1. What stands there is replaced.</param>
    /// <param name="lines">The rows that may bear a cell.</param>
    /// <param name="text">What to say of a row; empty for nothing.</param>
    /// <returns><c>null</c> for a workbook of a make that cannot be edited in place.</returns>
    public static byte[]? Write(ReadOnlyMemory<byte> content, string sheetName, int headerLine, int column, Func<int, bool> lines, Func<int, string> text)
    {
        try
        {
            using var bytes = new MemoryStream();
            bytes.Write(content.Span);
            using (var document = SpreadsheetDocument.Open(bytes, isEditable: true, new OpenSettings { AutoSave = false }))
            {
                var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == sheetName);
                var worksheet = ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet;
                // it would say that the sheet ends before the column
                worksheet.GetFirstChild<SheetDimension>()?.Remove();
                foreach (var row in worksheet.GetFirstChild<SheetData>()!.Elements<Row>())
                    if (lines((int)row.RowIndex!.Value)) Put(row, new((int)row.RowIndex.Value, column), text((int)row.RowIndex.Value), isHeading: row.RowIndex.Value == headerLine);
                worksheet.Save();
            }
            return bytes.ToArray();
        }
        catch (Exception unusual) when (unusual is OpenXmlPackageException or XmlException or InvalidOperationException or InvalidCastException
            or NullReferenceException or ArgumentException or FormatException or OverflowException or IOException)
        {
            // rows without numbers, parts of no kind, links that are none: Excel and the reader forgive what the library does not
            return null;
        }
    }

    private static void Put(Row row, CellAddress address, string text, bool isHeading)
    {
        var cells = row.Elements<Cell>().ToList();
        foreach (var cell in cells.Where(c => ColumnOf(c) == address.Column)) cell.Remove();
        if (text.Length == 0) return;
        var before = cells.LastOrDefault(c => ColumnOf(c) < address.Column);
        var made = new Cell
        {
            CellReference = address.ToString(), DataType = CellValues.InlineString, StyleIndex = isHeading ? before?.StyleIndex : null,
            InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }),
        };
        if (before is null) row.PrependChild(made);
        else row.InsertAfter(made, before);
    }

    private static int ColumnOf(Cell cell) => CellAddress.Parse(cell.CellReference!.Value).Column;
}
