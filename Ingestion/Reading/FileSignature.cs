using System.Text;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Knows what is not a text file by its first bytes.</summary>
internal static class FileSignature
{
    private const int MarkupWithin = 256;

    private static readonly byte[][] Starts = [.. new[] { "<html", "<!doctype", "<?xml", "<table", "<meta", "MIME-Version:" }.Select(Encoding.ASCII.GetBytes)];

    /// <returns>The rule that names the kind of file, or <c>null</c> for what may be text.</returns>
    public static Rule? Recognise(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("PK"u8) && file.Length > 3 && file[2] < ' ') return FileRules.Packed;
        if (file.StartsWith("%PDF"u8)) return FileRules.Pdf;
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || file.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])) return FileRules.Utf32;
        return IsMarkup(CellText.Trim(file[..Math.Min(file.Length, MarkupWithin)])) ? WorkbookRules.WebPage : null;
    }

    /// <summary>Many systems "export to Excel" by naming a web page so.</summary>
    private static bool IsMarkup(ReadOnlySpan<byte> text)
    {
        foreach (var start in Starts)
            if (text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start)) return true;
        return false;
    }
}
