using System.Buffers.Binary;
using System.Text;

namespace SmvInsights.Reports.Tests.Charts;

/// <summary>Advance widths read from the font file itself, to measure what the drawings say independently of the table they were laid out by.</summary>
internal sealed class FontFile
{
    public static readonly string Root = FindRoot();

    public static readonly FontFile Regular = new("SourceSans3-Regular.ttf");

    public static readonly FontFile Semibold = new("SourceSans3-Semibold.ttf");

    private readonly byte[] _bytes;
    private readonly Dictionary<char, int> _widths = [];

    private FontFile(string name)
    {
        _bytes = File.ReadAllBytes(Path.Combine(Root, "node_modules/source-sans/TTF", name));
        var lastWidth = Number(Table("hhea") + 34) - 1;
        var widths = Table("hmtx");
        foreach (var (letter, glyph) in Glyphs()) _widths[letter] = Number(widths + 4 * Math.Min(glyph, lastWidth));
    }

    /// <summary>What the font lacks counts as a full em.</summary>
    public double Width(string text, double size) => text.Sum(letter => _widths.GetValueOrDefault(letter, 1000)) * size / 1000;

    private IEnumerable<(char Letter, int Glyph)> Glyphs()
    {
        var map = Table("cmap");
        var subtables = Enumerable.Range(0, Number(map + 2)).Select(i => map + (int)BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(map + 8 + 8 * i)));
        var at = subtables.First(offset => Number(offset) == 4);
        var twice = Number(at + 6);
        for (var segment = 0; segment < twice; segment += 2)
        {
            var (end, start, delta) = (Number(at + 14 + segment), Number(at + 16 + twice + segment), Number(at + 16 + 2 * twice + segment));
            var range = at + 16 + 3 * twice + segment;
            for (var letter = start; letter <= end && letter < 0xFFFF; letter++)
            {
                var glyph = Number(range) == 0 ? letter : Number(range + Number(range) + 2 * (letter - start));
                if (glyph != 0) yield return ((char)letter, (glyph + delta) & 0xFFFF);
            }
        }
    }

    private int Table(string name)
    {
        for (var i = 0; i < Number(4); i++)
            if (Encoding.ASCII.GetString(_bytes, 12 + 16 * i, 4) == name) return (int)BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(20 + 16 * i));
        throw new InvalidDataException(name);
    }

    private int Number(int at) => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(at));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SmvInsights.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
