using System.Text;
using CsvHelper;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Ingestion.Workbooks;

namespace SmvInsights.Ingestion.Intake.Redaction;

/// <summary>The comments of a kept file, as they were read.</summary>
internal static class FileComments
{
    /// <returns><c>null</c> where the line is no row, or has no comment.</returns>
    public static string? At(ReadOnlyMemory<byte> content, int line) =>
        Of(FileText.Decode(content)) is { } table ? table.Rows().FirstOrDefault(r => r.Line == line).Text : null;

    /// <returns><c>null</c> for what is no text, has no table, or no comments in it.</returns>
    public static CommentTable? Of(FileText text)
    {
        if (text.Fault is not null || HeaderSearch.Find(text.Utf8, new FindingList()) is not { } layout) return null;
        return layout.Positions[ColumnIn(layout.Contract.Kind)] is >= 0 and var position ? new(text.Utf8, layout, position) : null;
    }

    /// <returns>Its number in the contract.</returns>
    public static int ColumnIn(ReportKind kind) => kind switch
    {
        ReportKind.Activity => ActivityColumns.Comment,
        ReportKind.Budget => BudgetColumns.Comment,
        _ => MilestoneColumns.Comment,
    };
}

/// <param name="Position">Of the comment among the cells of a row, from 0.</param>
internal sealed record CommentTable(ReadOnlyMemory<byte> Utf8, Layout Layout, int Position)
{
    /// <returns>Every row below the header that has a comment, and where the row stands in the text.</returns>
    public IEnumerable<(int Line, string? Text, int Start, int Length)> Rows()
    {
        using var csv = Csv.Open(Utf8, Layout.Delimiter);
        while (csv.Read())
        {
            if (csv.LineNumber > Layout.HeaderLine && TextOf(csv) is { } text) yield return ((int)csv.LineNumber, text, (int)csv.ByteOffset, csv.RawRecord.Length);
        }
    }

    private string? TextOf(CsvReader csv)
    {
        if (Position >= csv.FieldCount) return null;
        var cell = CellText.Trim(csv.GetSpan(Position));
        return cell.IsEmpty ? null : CsvCell.Read(CellValue.Shown(Encoding.UTF8.GetString(cell)));
    }
}
