using System.Text;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Workbooks;

/// <summary>A sheet's text as CSV that people open: semicolons, decimal comma, and lines that are the sheet's rows.</summary>
internal static class SheetCsv
{
    public static byte[] Of(ReadOnlyMemory<byte> sheet)
    {
        var csv = new StringBuilder();
        using var rows = Csv.Open(sheet, '\t');
        for (var line = 1; rows.Read(); line++)
        {
            for (; line < rows.LineNumber; line++) csv.Append('\n');
            for (var i = 0; i < rows.FieldCount; i++) csv.Append(i > 0 ? ";" : "").Append(CellOf(rows.GetSpan(i)));
            csv.Append('\n');
        }
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static string CellOf(ReadOnlySpan<byte> cell)
    {
        var text = CellValue.Shown(Encoding.UTF8.GetString(cell));
        // a minus before a number is no formula
        return NumberText.Read(cell).Fault == NumberFault.None ? text : CsvCell.Of(text);
    }
}
