using System.Text;
using ExcelDataReader;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Workbooks;

/// <summary>An Excel workbook, opened: its sheets as text, or why it cannot be wholly searched.</summary>
/// <param name="Format"><c>xlsx</c> or <c>xls</c>.</param>
/// <param name="Fault">When there is one nothing of the workbook may be kept, and there are no sheets.</param>
internal sealed record ExcelWorkbook(string Format, Rule? Fault, IReadOnlyList<SheetText> Sheets, IReadOnlyList<PartName> PersonalNumbersIn)
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // old workbooks name the alphabet they are written in by its number
    static ExcelWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static bool Recognise(ReadOnlySpan<byte> file) => IsPackage(file) || CompoundFile.Recognise(file);

    /// <summary>Any bytes at all give a workbook or a fault; it takes bounded memory.</summary>
    public static ExcelWorkbook Open(ReadOnlyMemory<byte> content)
    {
        try
        {
            var search = IsPackage(content.Span) ? WorkbookPackage.Search(content) : OldWorkbook.Search(content);
            return search.Fault is { } fault ? Refused(fault) : new(FormatOf(content.Span), null, ReadSheets(content, search), search.PersonalNumbersIn);
        }
        catch (UnpackedTooLargeException)
        {
            return Refused(WorkbookRules.TooLarge);
        }
        catch (Exception damaged) when (damaged is not OutOfMemoryException)
        {
            // the libraries that read archives, XML and old workbooks tell of damage by exceptions of every kind
            return Refused(LooksLikeWorkbook(content.Span) ? WorkbookRules.Broken : FileRules.Packed);
        }
    }

    private static bool IsPackage(ReadOnlySpan<byte> file) => file.StartsWith("PK\x03\x04"u8);

    private static string FormatOf(ReadOnlySpan<byte> file) => IsPackage(file) ? "xlsx" : "xls";

    private static ExcelWorkbook Refused(Rule fault) => new("", fault, [], []);

    private static bool LooksLikeWorkbook(ReadOnlySpan<byte> file) => CompoundFile.Recognise(file) || file.IndexOf("[Content_Types].xml"u8) >= 0;

    private static List<SheetText> ReadSheets(ReadOnlyMemory<byte> content, PackageSearch search)
    {
        var configuration = new ExcelReaderConfiguration { FallbackEncoding = Windows1252 };
        using var stream = ContentStream.Of(content);
        using var reader = IsPackage(content.Span) ? ExcelReaderFactory.CreateOpenXmlReader(stream, configuration) : ExcelReaderFactory.CreateBinaryReader(stream, configuration);
        var sheets = new List<SheetText>();
        do sheets.Add(new SheetWriter(reader, sheets.Count + 1, search.Sheets.GetValueOrDefault(reader.Name)).Write());
        while (reader.NextResult());
        return sheets;
    }
}
