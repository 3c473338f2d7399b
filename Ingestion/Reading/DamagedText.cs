using System.Buffers;
using System.Text;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Tells text that was damaged on its way here from text in another alphabet.</summary>
internal static class DamagedText
{
    private const int MostControlsPerHundred = 1;

    // all but tab, line feed, vertical tab (Word's line break), form feed, carriage return and the end mark of MS-DOS
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29, 30, 31, 127]);

    // what follows Ã in å ä ö Å Ä Ö that were UTF-8 and were taken for Windows-1252, or for ISO 8859-1, and saved as UTF-8 anew
    private static readonly byte[][] TwiceEncoded = [.. new[] { "¥", "¤", "¶", "…", "„", "–", "\u0085", "\u0084", "\u0096" }.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Whether it is a program, a packed file or a picture rather than text.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Contains((byte)0)) return true;
        var controls = 0;
        var rest = utf8;
        while (rest.IndexOfAny(Controls) is >= 0 and var at)
        {
            controls++;
            rest = rest[(at + 1)..];
        }
        return controls * 100L > utf8.Length * (long)MostControlsPerHundred;
    }

    /// <summary>Whether bytes that are not UTF-8 were so before some were lost or cut: most of their letters still are.</summary>
    public static bool WasUtf8(ReadOnlySpan<byte> bytes)
    {
        var (whole, broken) = (0, 0);
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            bytes = bytes[at..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var width) == OperationStatus.Done) whole++;
            else broken++;
            bytes = bytes[width..];
        }
        return whole > broken;
    }

    /// <summary>Whether characters were lost before the file was sent: U+FFFD stands in the text, or <c>Ã¥</c> for å.</summary>
    public static bool IsGarbled(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf("\uFFFD"u8) >= 0) return true;
        while (utf8.IndexOf("Ã"u8) is >= 0 and var at)
        {
            utf8 = utf8[(at + 2)..];
            foreach (var second in TwiceEncoded)
                if (utf8.StartsWith(second)) return true;
        }
        return false;
    }
}
