using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Xml;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>Text as it may stand in an element or an attribute.</summary>
internal static class SvgText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <returns>Whether there was room for it.</returns>
    public static bool TryEscape(string text, Span<char> room, out int written)
    {
        foreach (var letter in text)
            if (!XmlConvert.IsXmlChar(letter)) return Encoder.Encode(Legible(text), room, out _, out written) == OperationStatus.Done;
        return Encoder.Encode(text, room, out _, out written) == OperationStatus.Done;
    }

    /// <summary>XML has no way at all to write control characters, and they may stand in a file someone sent.</summary>
    private static string Legible(string text) => string.Create(text.Length, text, (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var pair = char.IsSurrogate(from[i])
                && (i + 1 < from.Length && char.IsSurrogatePair(from[i], from[i + 1]) || i > 0 && char.IsSurrogatePair(from[i - 1], from[i]));
            span[i] = pair || XmlConvert.IsXmlChar(from[i]) ? from[i] : '\uFFFD';
        }
    });
}
