using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Tells a file that nobody can look through for personal numbers: an archive, a workbook that is locked, damaged or holds pictures, a PDF, anything that is not text.</summary>
public static class OpaqueFile
{
    private static readonly Rule[] Opaque = 
    [
        FileRules.Packed, FileRules.Pdf, FileRules.NotText, WorkbookRules.Locked, WorkbookRules.Macros,
        WorkbookRules.Unsearchable, WorkbookRules.Broken, WorkbookRules.TooLarge, WorkbookRules.OtherFormat, WorkbookRules.WebPage,
    ];

    /// <returns>The finding that refuses the file, or <c>null</c> for text and for a workbook that was searched whole.</returns>
    public static Finding? Find(ReadOnlyMemory<byte> content) => Find(FileText.Decode(content));

    internal static Finding? Find(FileText text) => text.Fault is { } fault && Opaque.Contains(fault) ? fault.At(Place.WholeFile, "") : null;
}
