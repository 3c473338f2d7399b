using System.Text;
using CsvHelper;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Redaction;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Workbooks;

namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>Looks up rows of a kept file to show them as they were understood.</summary>
public static class PreviewReader
{
    /// <param name="content">The file as sent.</param>
    /// <param name="decimalSeparator">What the whole file settled, see <see cref="Dialect.DecimalSeparator"/>.</param>
    /// <param name="skip">Rows under the header to pass over, blank ones not counted.</param>
    /// <param name="take">Rows to show after those.</param>
    /// <param name="lines">Lines of further rows to look up.</param>
    /// <returns><c>null</c> when the file has no table that could be recognised.</returns>
    public static FilePreview? Read(
        ReadOnlyMemory<byte> content, OrganisationSnapshot organisation, string decimalSeparator, int skip, int take, IReadOnlySet<int> lines)
    {
        var text = FileText.Decode(content);
        if (text.Fault is not null || HeaderSearch.Find(text.Utf8, new FindingList()) is not { } layout) return null;
        var meanings = new CellMeanings(layout.Contract.Kind, organisation, decimalSeparator);
        var columns = layout.Headings.Select((heading, at) => ColumnOf(layout, heading, at)).ToList();
        var (shown, byLine, hasMore, last) = (new List<PreviewRow>(), new Dictionary<int, PreviewRow>(), false, lines.Count == 0 ? 0 : lines.Max());

        using var csv = Csv.Open(text.Utf8, layout.Delimiter);
        for (var row = 0; csv.Read();)
        {
            var line = (int)csv.LineNumber;
            if (line <= layout.HeaderLine || IsBlank(csv)) continue;
            hasMore |= row >= skip + take;
            if (lines.Contains(line)) byLine[line] = Read(csv, layout, meanings) with { Source = text.IsWorkbook ? null : SourceOf(csv) };
            if (row >= skip && row < skip + take) shown.Add(byLine.GetValueOrDefault(line) ?? Read(csv, layout, meanings));
            if (hasMore && line >= last) break;
            row++;
        }
        return new(layout.Contract.Kind, columns, shown, hasMore, byLine);
    }

    /// <returns>How many rows stand between the header and the one at the line; <c>null</c> when there is no such row.</returns>
    public static int? RowsBefore(ReadOnlyMemory<byte> content, int line)
    {
        var text = FileText.Decode(content);
        if (text.Fault is not null || HeaderSearch.Find(text.Utf8, new FindingList()) is not { } layout) return null;
        using var csv = Csv.Open(text.Utf8, layout.Delimiter);
        for (var row = 0; csv.Read() && csv.LineNumber <= line;)
        {
            if (csv.LineNumber <= layout.HeaderLine || IsBlank(csv)) continue;
            if (csv.LineNumber == line) return row;
            row++;
        }
        return null;
    }

    private static PreviewColumn ColumnOf(Layout layout, string heading, int at)
    {
        var column = Array.IndexOf(layout.Positions, at);
        var isNumber = (layout.Contract.Kind, column) is (ReportKind.Activity, ActivityColumns.Value)
            or (ReportKind.Budget, BudgetColumns.Applied or BudgetColumns.Decided or BudgetColumns.Actual or BudgetColumns.Forecast);
        return new(at + 1, heading, column < 0 ? null : layout.Contract.Columns[column].InWords, isNumber, column == FileComments.ColumnIn(layout.Contract.Kind));
    }

    private static PreviewRow Read(CsvReader csv, Layout layout, CellMeanings meanings) => new(
        (int)csv.LineNumber, [.. layout.Headings.Select((_, at) =>
        {
            var cell = at < csv.FieldCount ? Encoding.UTF8.GetString(CellText.Trim(csv.GetSpan(at))) : "";
            var column = Array.IndexOf(layout.Positions, at);
            return new PreviewCell(CellValue.Shown(cell), column < 0 ? null : meanings.Of(column, cell));
        })]);

    private static string SourceOf(CsvReader csv) => Encoding.UTF8.GetString(csv.RawRecord).TrimEnd('\r', '\n');

    private static bool IsBlank(CsvReader csv)
    {
        for (var i = 0; i < csv.FieldCount; i++)
            if (!CellText.Trim(csv.GetSpan(i)).IsEmpty) return false;
        return true;
    }
}
