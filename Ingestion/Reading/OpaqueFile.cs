using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Tells a file that nobody can look through for personal numbers: a workbook or archive (which may have a password), a PDF, anything that is not text.</summary>
public static class OpaqueFile
{
    private static readonly Rule[] Opaque = [FileRules.Workbook, FileRules.Pdf, FileRules.NotText];

    /// <returns>The finding that refuses the file, or <c>null</c> for text.</returns>
    public static Finding? Find(ReadOnlyMemory<byte> content) =>
        FileText.Decode(content).Fault is { } fault && Opaque.Contains(fault) ? fault.At(Place.WholeFile, "") : null;
}
