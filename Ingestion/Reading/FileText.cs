using System.Text;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Workbooks;

namespace SmvInsights.Ingestion.Reading;

/// <summary>A file's bytes as UTF-8 text: the report of a workbook, else by byte order mark, else strict UTF-8, else Windows-1252.</summary>
/// <param name="Utf8">The text without its byte order mark; for what is not text, the bytes as they are.</param>
/// <param name="Encoding">As in <see cref="Dialect.Encoding"/>; empty for what is not text.</param>
/// <param name="Fault">Why it cannot be read, or <c>null</c>.</param>
internal sealed record FileText(ReadOnlyMemory<byte> Utf8, string Encoding, Rule? Fault)
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>What the way to the text showed: a workbook's other sheets, its merged cells, personal numbers in its hidden corners.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The sheet of a workbook that the text is.</summary>
    public string SheetName { get; init; } = "";

    public bool IsWorkbook => Encoding is "xlsx" or "xls";

    public static FileText Decode(ReadOnlyMemory<byte> content)
    {
        if (ExcelWorkbook.Recognise(content.Span)) return WorkbookText.Of(content);
        if (FileSignature.Recognise(content.Span) is { } notText) return new(content, "", notText);
        var text = DecodeText(content);
        return DamagedText.IsBinary(text.Utf8.Span) ? text with { Fault = FileRules.NotText } : text;
    }

    public bool IsGarbled => DamagedText.IsGarbled(Utf8.Span);

    /// <summary>Text in this file's encoding. UTF-8 always gets a byte order mark, without which Excel garbles å, ä and ö.</summary>
    public byte[] Encode(ReadOnlySpan<byte> utf8) => Encoding switch
    {
        "utf-16le" => [0xFF, 0xFE, .. System.Text.Encoding.Convert(System.Text.Encoding.UTF8, System.Text.Encoding.Unicode, utf8.ToArray())],
        "utf-16be" => [0xFE, 0xFF, .. System.Text.Encoding.Convert(System.Text.Encoding.UTF8, System.Text.Encoding.BigEndianUnicode, utf8.ToArray())],
        "windows-1252" => System.Text.Encoding.Convert(System.Text.Encoding.UTF8, Windows1252, utf8.ToArray()),
        _ => [0xEF, 0xBB, 0xBF, .. utf8],
    };

    private static FileText DecodeText(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return new(content[3..], "utf-8-bom", System.Text.Unicode.Utf8.IsValid(bytes[3..]) ? null : FileRules.BrokenUtf8);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new(ToUtf8(System.Text.Encoding.Unicode, content[2..]), "utf-16le", null);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return new(ToUtf8(System.Text.Encoding.BigEndianUnicode, content[2..]), "utf-16be", null);
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return new(content, "utf-8", null);
        if (DamagedText.WasUtf8(bytes)) return new(content, "utf-8", FileRules.BrokenUtf8);
        return new(ToUtf8(Windows1252, content), "windows-1252", LegacyAlphabet.IsLikely(bytes) ? FileRules.MacOrDos : null);
    }

    private static byte[] ToUtf8(Encoding encoding, ReadOnlyMemory<byte> bytes)
    {
        var chars = new char[encoding.GetMaxCharCount(bytes.Length)];
        var count = encoding.GetChars(bytes.Span, chars);
        return System.Text.Encoding.UTF8.GetBytes(chars, 0, count);
    }
}
