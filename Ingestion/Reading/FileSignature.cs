using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Knows what is not a text file by its first bytes.</summary>
internal static class FileSignature
{
    /// <returns>The rule that names the kind of file, or <c>null</c> for what may be text.</returns>
    public static Rule? Recognise(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("PK\x03\x04"u8)) return FileRules.Workbook;
        if (file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return FileRules.Workbook;
        if (file.StartsWith("%PDF"u8)) return FileRules.Pdf;
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || file.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])) return FileRules.Utf32;
        return null;
    }
}
