using System.Text;

namespace SmvInsights.Fuzz.Mutations;

/// <summary>What happens when a file is saved anew: another encoding, with its mark or without, or one taken for another.</summary>
internal static class EncodingMutations
{
    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, new UnicodeEncoding(false, false), new UnicodeEncoding(true, false),
        Encoding.UTF32, Encoding.Latin1, .. new[] { 1252, 850, 10000 }.Select(codePage => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!),
    ];

    public static readonly Mutation[] All = [SaveAnew, SaveAnew, MistakeForAnother];

    private static byte[] SaveAnew(byte[] file, Random random)
    {
        var to = Encodings[random.Next(Encodings.Length)];
        return [.. to.GetPreamble(), .. to.GetBytes(Decode(file))];
    }

    private static byte[] MistakeForAnother(byte[] file, Random random)
    {
        var from = Encodings[random.Next(Encodings.Length)];
        return Encoding.UTF8.GetBytes(from.GetString(file));
    }

    private static string Decode(byte[] file) => file switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(file.AsSpan(2)),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(file.AsSpan(2)),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(file.AsSpan(3)),
        _ => Encoding.UTF8.GetString(file),
    };
}
