using System.Text;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Workbooks;

namespace SmvInsights.Ingestion.Intake.Redaction;

/// <summary>A kept file without a comment. A workbook becomes the CSV of its report: what else it holds cannot be known to be free of the words.</summary>
/// <param name="Lines">Where the comment stood.</param>
/// <param name="Column">In which column, from 1.</param>
internal sealed record RedactedFile(byte[] Content, IReadOnlyList<int> Lines, int Column, bool IsNowCsv)
{
    /// <returns><c>null</c> when no row has a comment of just these words.</returns>
    /// <exception cref="InvalidOperationException">The comment could not be cut out; nothing is lost, and a person has to look.</exception>
    public static RedactedFile? Of(ReadOnlyMemory<byte> content, string comment)
    {
        var sent = FileText.Decode(content);
        if (FileComments.Of(sent) is not { } found || found.Rows().All(r => r.Text != comment)) return null;
        var text = sent.IsWorkbook ? sent with { Utf8 = SheetCsv.Of(sent.Utf8), Encoding = "utf-8-bom" } : sent;
        var table = sent.IsWorkbook ? FileComments.Of(text)! : found;
        var (utf8, lines) = Cut(table, comment);
        if (FileComments.Of(text with { Utf8 = utf8 }) is not { } left || left.Rows().Any(r => r.Text == comment))
            throw new InvalidOperationException("A comment could not be cut out of its file.");
        return new(text.Encoding == "utf-8" ? utf8 : text.Encode(utf8), lines, table.Position + 1, sent.IsWorkbook);
    }

    private static (byte[] Utf8, IReadOnlyList<int> Lines) Cut(CommentTable table, string comment)
    {
        var (kept, lines, copied) = (new MemoryStream(table.Utf8.Length), new List<int>(), 0);
        foreach (var (line, _, start, length) in table.Rows().Where(r => r.Text == comment))
        {
            var (from, to) = CellOf(table.Utf8.Span.Slice(start, length), (byte)table.Layout.Delimiter, table.Position);
            kept.Write(table.Utf8.Span[copied..(start + from)]);
            kept.Write(Encoding.UTF8.GetBytes(CommentRedaction.Mark));
            copied = start + to;
            lines.Add(line);
        }
        kept.Write(table.Utf8.Span[copied..]);
        return (kept.ToArray(), lines);
    }

    /// <summary>Where a cell stands in the bytes of its row, quotes included.</summary>
    private static (int From, int To) CellOf(ReadOnlySpan<byte> row, byte delimiter, int position)
    {
        for (int from = 0, at = 0; ; position--, from = ++at)
        {
            if (at < row.Length && row[at] == '"')
            {
                for (at++; at < row.Length && (row[at] != '"' || (at + 1 < row.Length && row[++at] == '"')); at++) { }
            }
            while (at < row.Length && row[at] != delimiter && row[at] is not ((byte)'\r' or (byte)'\n')) at++;
            if (position == 0) return (from, at);
        }
    }
}
