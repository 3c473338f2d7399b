using System.Text;

namespace SmvInsights.Reports.StatusReports.Content;

/// <summary>Text that the report's font can show. A report must not fail on an emoji in a milestone's name: PDF/UA forbids a missing glyph.</summary>
public static class PrintableText
{
    private const char Stand = '□';

    /// <summary>The text composed (NFC), control characters dropped, and what Source Sans 3 lacks replaced by <c>□</c>.</summary>
    public static string Of(string text)
    {
        var composed = WellFormed(text).Normalize();
        var printable = new StringBuilder(composed.Length);
        foreach (var rune in composed.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t') printable.Append((char)rune.Value);
            else if (Rune.IsControl(rune)) continue;
            else if (IsInFont(rune.Value)) printable.Append((char)rune.Value);
            else printable.Append(Stand);
        }
        return printable.ToString();
    }

    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes());

    private static bool IsInFont(int c) => c
        is >= 0x20 and <= 0x7E or >= 0xA0 and <= 0x17F or >= 0x218 and <= 0x21B or >= 0x400 and <= 0x45F
        or >= 0x2010 and <= 0x201E or >= 0x2020 and <= 0x2022 or 0x2026 or 0x202F or 0x2030 or 0x2032 or 0x2033 or 0x2039 or 0x203A
        or 0x20AC or 0x2122 or >= 0x2190 and <= 0x2193 or 0x2212 or 0x221E or 0x2248 or 0x2260 or 0x2264 or 0x2265
        or 0x25A0 or 0x25A1 or 0x25B2 or 0x25BC or 0x25C6 or 0x25CF;
}
