using System.Text;

namespace SmvInsights.Fuzz.Mutations;

/// <summary>What happens to bytes on their way: flipped, lost, doubled, put in between.</summary>
internal static class ByteMutations
{
    public static readonly Mutation[] All = [Flip, Cut, Truncate, Repeat, Insert, Insert, Overwrite, Swap];

    private static readonly byte[][] Foreign =
    [
        [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0], [0, 0, 0, 0], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80], [0x80], [0xFF],
        .. new[]
        {
            "\"", "\"\"", "\"\"\"", ";", ";;;;", ",", "\t", "\r", "\n", "\r\n", "\n\n", "\uFFFD", "\uFFFE", "\u0085", "\u2028", "\u00A0", "\u200B", "\u0001", "\u001A",
            "sep=;\n", "Summa;", "=1+1", "#REF!", "1E+05", "<5", "..", "-", "\u2212", "Ã¥", "811218-9876", "\"811218\"-9876", "811218", "9876",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public static byte[] Splice(byte[] file, byte[] other, Random random) => [.. file[..random.Next(file.Length + 1)], .. other[random.Next(other.Length + 1)..]];

    private static byte[] Flip(byte[] file, Random random)
    {
        var changed = file.ToArray();
        for (var i = random.Next(1, 8); i > 0 && changed.Length > 0; i--) changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        return changed;
    }

    private static byte[] Cut(byte[] file, Random random)
    {
        var (from, to) = Range(file, random);
        return [.. file[..from], .. file[to..]];
    }

    private static byte[] Truncate(byte[] file, Random random) => file[..random.Next(file.Length + 1)];

    private static byte[] Repeat(byte[] file, Random random)
    {
        var (from, to) = Range(file, random);
        var repeated = file[from..to];
        var times = random.Next(10) == 0 ? 200 : random.Next(1, 4);
        return [.. file[..to], .. Enumerable.Repeat(repeated, times).SelectMany(b => b).Take(100_000), .. file[to..]];
    }

    private static byte[] Insert(byte[] file, Random random)
    {
        var at = random.Next(8) == 0 ? 0 : random.Next(file.Length + 1);
        var foreign = Foreign[random.Next(Foreign.Length)];
        return [.. file[..at], .. foreign, .. file[at..]];
    }

    private static byte[] Overwrite(byte[] file, Random random)
    {
        var changed = file.ToArray();
        var (from, to) = Range(file, random);
        random.NextBytes(changed.AsSpan(from, Math.Min(to - from, 40)));
        return changed;
    }

    private static byte[] Swap(byte[] file, Random random)
    {
        var (from, to) = Range(file, random);
        return [.. file[to..], .. file[from..to], .. file[..from]];
    }

    private static (int From, int To) Range(byte[] file, Random random)
    {
        var from = random.Next(file.Length + 1);
        return (from, Math.Min(file.Length, from + (random.Next(3) == 0 ? random.Next(file.Length + 1) : random.Next(40))));
    }
}
