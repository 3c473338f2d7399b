namespace SmvInsights.Ingestion.Reading;

/// <summary>A cell without what Excel and people leave around it.</summary>
internal static class CellText
{
    /// <summary>Takes away spaces, tabs, line breaks, no-break and narrow spaces, zero-width spaces and stray byte order marks at both ends.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        while (cell.Length > 0 && BlankAtStart(cell) is > 0 and var width) cell = cell[width..];
        while (cell.Length > 0 && BlankAtEnd(cell) is > 0 and var width) cell = cell[..^width];
        return cell;
    }

    /// <summary>Whether there is nothing in any cell.</summary>
    public static bool IsEmptyTable(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && (text[0] is (byte)';' or (byte)',' or (byte)'"' ? 1 : BlankAtStart(text)) is > 0 and var width) text = text[width..];
        return text.IsEmpty;
    }

    /// <summary>The width in bytes of the space that the text begins with, or 0.</summary>
    public static int BlankAtStart(ReadOnlySpan<byte> text) => text[0] switch
    {
        > 0x20 and < 0x80 => 0,
        <= 0x20 or 0x7F => 1,
        0xC2 when text.Length > 1 && text[1] == 0xA0 => 2,
        0xE2 or 0xEF when text.Length > 2 && IsWideBlank(text) => 3,
        _ => 0,
    };

    private static int BlankAtEnd(ReadOnlySpan<byte> text) => text[^1] switch
    {
        > 0x20 and < 0x80 => 0,
        <= 0x20 => 1,
        _ when text.Length > 1 && text[^2] == 0xC2 && text[^1] == 0xA0 => 2,
        _ when text.Length > 2 && IsWideBlank(text[^3..]) => 3,
        _ => 0,
    };

    // U+2000–U+200B, U+202F, U+FEFF
    private static bool IsWideBlank(ReadOnlySpan<byte> text) =>
        (text[0] == 0xE2 && text[1] == 0x80 && text[2] is (>= 0x80 and <= 0x8B) or 0xAF)
        || (text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF);
}
