using System.Text;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Makes spellings comparable: case, diacritics, spaces, hyphens and underscores do not tell two names apart.</summary>
public static class Folding
{
    /// <summary><c>Luleå-Boden</c>, <c>luleå boden</c> and its decomposed form all become <c>luleaboden</c>.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        // Normalize refuses the noncharacter U+FFFE, and nothing in a file may make reading throw
        foreach (var rune in text.Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormD).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) folded.Append(Rune.ToLowerInvariant(rune));
        return folded.ToString();
    }

    /// <param name="utf8">A cell; what is not UTF-8 is read as U+FFFD, never refused.</param>
    public static string Fold(ReadOnlySpan<byte> utf8) => Fold(Encoding.UTF8.GetString(utf8));
}
