using System.Text;

namespace SmvInsights.Reports.StatusReports;

/// <summary>The first eighty bits of a content's SHA-256 in sixteen letters and digits that are not mistaken for one another (Crockford's base 32).</summary>
public static class VerificationCode
{
    public const int Bytes = 10;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Letters = 16;

    /// <summary><c>7ZQK-30AB-…</c>, four groups of four. The template prints the same.</summary>
    /// <param name="sha256">Of the content model.</param>
    public static string Of(ReadOnlySpan<byte> sha256)
    {
        var code = new StringBuilder(Letters + 3);
        for (var at = 0; at < Letters; at++)
        {
            if (at is 4 or 8 or 12) code.Append('-');
            code.Append(Alphabet[Five(sha256, at * 5)]);
        }
        return code.ToString();
    }

    /// <returns>The bytes it stands for; <c>null</c> when it is no code.</returns>
    public static byte[]? Read(string? text)
    {
        var letters = (text ?? "").ToUpperInvariant().Where(c => c is not ('-' or ' ' or '\u2011' or '\u2013')).Select(Meant).ToList();
        if (letters.Count != Letters || letters.Contains(-1)) return null;
        var bytes = new byte[Bytes];
        for (var at = 0; at < Letters * 5; at++)
            if ((letters[at / 5] >> (4 - at % 5) & 1) == 1) bytes[at / 8] |= (byte)(1 << (7 - at % 8));
        return bytes;
    }

    /// <summary>What is read as another letter is forgiven.</summary>
    private static int Meant(char letter) => Alphabet.IndexOf(letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter }, StringComparison.Ordinal);

    private static int Five(ReadOnlySpan<byte> bytes, int firstBit)
    {
        var value = 0;
        for (var bit = firstBit; bit < firstBit + 5; bit++) value = value << 1 | bytes[bit / 8] >> (7 - bit % 8) & 1;
        return value;
    }
}
