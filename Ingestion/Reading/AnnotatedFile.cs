using SmvInsights.Ingestion.Templates;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Ingestion.Workbooks;

namespace SmvInsights.Ingestion.Reading;

/// <summary>
/// The sender's own file with one column more, <c>Fel</c>, that says what is wrong with each row. Every other byte stands as it was sent,
/// so that the rows can be mended in place and the file sent again: the column is not read.
/// </summary>
/// <param name="Extension">The ending of its name, with the point.</param>
public sealed record AnnotatedFile(byte[] Content, string Extension, string ContentType)
{
    /// <returns>The file in its own encoding and with its own delimiter, a workbook as the workbook it was, or <c>null</c> when it has no table whose rows could be marked.</returns>
    public static AnnotatedFile? Make(ReadOnlyMemory<byte> content, IReadOnlyList<Finding> findings, Language language)
    {
        var text = FileText.Decode(content);
        if (text.Fault is not null) return null;
        return text.IsWorkbook ? OfWorkbook(content, text, findings, language) : OfText(text, findings, language);
    }

    /// <summary>Whether <see cref="Make"/> gives a file. Costs no more than reading the table: a workbook is not written.</summary>
    public static bool CanMake(ReadOnlyMemory<byte> content, IReadOnlyList<Finding> findings)
    {
        var text = FileText.Decode(content);
        if (text.Fault is not null) return false;
        if (text.IsWorkbook && HeaderSearch.Find(text.Utf8, new FindingList()) is not { Delimiter: '\t' }) return false;
        return OfText(text.IsWorkbook ? text with { Utf8 = SheetCsv.Of(text.Utf8) } : text, findings, Language.Swedish) is not null;
    }

    private static AnnotatedFile? OfText(FileText text, IReadOnlyList<Finding> findings, Language language)
    {
        if (HeaderSearch.Find(text.Utf8, new FindingList()) is not { } layout) return null;
        var shape = TableShape.Of(text.Utf8, layout);
        if (shape.FirstRow == 0 || shape.Column >= HeaderSearch.MostColumns || findings.Any(TellsOfLength)) return null;
        var annotated = Write(text.Utf8, layout, shape, new RowRemarks(findings, shape, layout.HeaderLine, language));
        return ReadsAlike(annotated, layout) ? new(text.Encode(annotated), ".csv", "text/csv") : null;
    }

    /// <summary>Quotation marks of ours may close one that the sender left open for another delimiter; the file must not read otherwise for them.</summary>
    private static bool ReadsAlike(byte[] annotated, Layout layout) => HeaderSearch.Find(annotated, new FindingList()) is { } again
        && (again.Delimiter, again.HeaderLine, again.Contract.Kind) == (layout.Delimiter, layout.HeaderLine, layout.Contract.Kind);

    /// <summary>Rows that are too long would no longer be so once all are as long as the longest.</summary>
    private static bool TellsOfLength(Finding finding) => finding is { Column: 0 } && finding.Rule == TableRules.ShiftedByComma.Code;

    /// <summary>An older workbook, which nothing here can write, comes back as CSV.</summary>
    private static AnnotatedFile? OfWorkbook(ReadOnlyMemory<byte> content, FileText text, IReadOnlyList<Finding> findings, Language language)
    {
        if (HeaderSearch.Find(text.Utf8, new FindingList()) is not { Delimiter: '\t' } layout) return null;
        var shape = TableShape.Of(text.Utf8, layout);
        if (shape.FirstRow == 0) return null;
        var remarks = new RowRemarks(findings, shape, layout.HeaderLine, language);
        var annotated = text.Encoding != "xlsx" ? null : AnnotatedWorkbook.Write(
            content, text.SheetName, layout.HeaderLine, shape.Column + 1, shape.CanBear, line => line == layout.HeaderLine ? "Fel" : remarks.Of(line));
        return annotated is null ? OfText(text with { Utf8 = SheetCsv.Of(text.Utf8) }, findings, language) : new(annotated, ".xlsx", TemplateWorkbook.ContentType);
    }

    private static byte[] Write(ReadOnlyMemory<byte> utf8, Layout layout, TableShape shape, RowRemarks remarks)
    {
        var annotated = new MemoryStream(utf8.Length + utf8.Length / 4);
        using var csv = Csv.Open(utf8, layout.Delimiter);
        var copied = 0;
        while (csv.Read())
        {
            var (line, start, end) = ((int)csv.LineNumber, (int)csv.ByteOffset, (int)csv.ByteOffset + csv.RawRecord.Length);
            if (shape.CanBear(line))
            {
                annotated.Write(utf8.Span[copied..(start + shape.KeptLength(csv))]);
                for (var i = Math.Min(csv.FieldCount, shape.Column); i <= shape.Column; i++) annotated.WriteByte((byte)layout.Delimiter);
                annotated.Write(line == layout.HeaderLine ? "Fel"u8 : remarks.CellOf(line, layout.Delimiter));
            }
            else annotated.Write(utf8.Span[copied..end]);
            copied = end;
        }
        annotated.Write(utf8.Span[copied..]);
        return annotated.ToArray();
    }
}
