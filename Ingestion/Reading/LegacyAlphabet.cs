using System.Buffers;

namespace SmvInsights.Ingestion.Reading;

/// <summary>
/// Tells the Swedish letters of Mac Roman and MS-DOS (code page 850) from those of Windows-1252, where the same bytes are
/// rare signs (<c>Œ Š š € … † „</c>). Read as Windows-1252 such a file would turn <c>Luleå</c> into <c>LuleŒ</c>.
/// </summary>
internal static class LegacyAlphabet
{
    private static readonly SearchValues<byte> Windows = SearchValues.Create(0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6);

    // å ä ö Å Ä Ö of Mac Roman, then å ä Å Ä Ö of code page 850 (its ö is Windows' closing quote, too common to count)
    private static readonly SearchValues<byte> Legacy =
        SearchValues.Create(0x8C, 0x8A, 0x9A, 0x81, 0x80, 0x85, 0x86, 0x84, 0x8F, 0x8E, 0x99);

    public static bool IsLikely(ReadOnlySpan<byte> bytes) => InWords(bytes, Legacy) > InWords(bytes, Windows);

    private static int InWords(ReadOnlySpan<byte> bytes, SearchValues<byte> letters)
    {
        var count = 0;
        for (var at = bytes.IndexOfAny(letters); at >= 0;)
        {
            if (at + 1 < bytes.Length && char.IsAsciiLetterLower((char)bytes[at + 1])) count++;
            else if (at > 0 && char.IsAsciiLetterLower((char)bytes[at - 1]) && bytes[at] != 0x85) count++;
            var next = bytes[(at + 1)..].IndexOfAny(letters);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return count;
    }
}
