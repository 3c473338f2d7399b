using System.Text;

namespace SmvInsights.Fuzz.Mutations;

/// <summary>What happens to lines: doubled, lost, moved, blank ones between, other ends. A letter a byte, so that no encoding is changed on the way.</summary>
internal static class TableMutations
{
    private static readonly string[] Ends = ["\n", "\r\n", "\r"];

    private static readonly string[] Preambles = ["Rapport från Piteå", "sep=;", "sep=,", ";;;;", "\"en\ntitel\"", "Uttag;2026-10-02;kl 08"];

    public static readonly Mutation[] All =
    [
        (file, random) => OfLines(file, random, DoubleLine), (file, random) => OfLines(file, random, DropLine), (file, random) => OfLines(file, random, SwapLines),
        (file, random) => OfLines(file, random, Shuffle), (file, random) => OfLines(file, random, AddBlankLines), (file, random) => OfLines(file, random, AddPreamble),
        (file, random) => OfLines(file, random, MoveHeader), (file, random) => OfLines(file, random, AddTrailing), ChangeEnds,
    ];

    public static byte[] OfLines(byte[] file, Random random, Action<List<string>, Random> change)
    {
        var text = Encoding.Latin1.GetString(file);
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : text.Contains('\n') ? "\n" : "\r";
        var lines = text.Split(end).ToList();
        change(lines, random);
        return Encoding.Latin1.GetBytes(string.Join(end, lines));
    }

    private static void DoubleLine(List<string> lines, Random random)
    {
        var line = lines[random.Next(lines.Count)];
        lines.Insert(random.Next(lines.Count + 1), line);
    }

    private static void DropLine(List<string> lines, Random random) => lines.RemoveAt(random.Next(lines.Count));

    private static void SwapLines(List<string> lines, Random random)
    {
        var (one, other) = (random.Next(lines.Count), random.Next(lines.Count));
        (lines[one], lines[other]) = (lines[other], lines[one]);
    }

    private static void Shuffle(List<string> lines, Random random)
    {
        var shuffled = lines.OrderBy(_ => random.Next()).ToList();
        lines.Clear();
        lines.AddRange(shuffled);
    }

    private static void AddBlankLines(List<string> lines, Random random)
    {
        for (var i = random.Next(1, 5); i > 0; i--) lines.Insert(random.Next(lines.Count + 1), random.Next(2) == 0 ? "" : ";;;;;;;;");
    }

    private static void AddPreamble(List<string> lines, Random random)
    {
        for (var i = random.Next(10) == 0 ? 70 : random.Next(1, 4); i > 0; i--) lines.Insert(0, Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Preambles[random.Next(Preambles.Length)])));
    }

    private static void MoveHeader(List<string> lines, Random random)
    {
        var header = lines[0];
        lines.RemoveAt(0);
        lines.Insert(random.Next(lines.Count + 1), header);
    }

    private static void AddTrailing(List<string> lines, Random random)
    {
        var trailing = new string(";,\t"[random.Next(3)], random.Next(1, 4));
        for (var i = 0; i < lines.Count; i++)
            if (random.Next(3) > 0) lines[i] += trailing;
    }

    private static byte[] ChangeEnds(byte[] file, Random random)
    {
        var text = Encoding.Latin1.GetString(file).ReplaceLineEndings("\n");
        var mixed = random.Next(3) == 0;
        var end = Ends[random.Next(Ends.Length)];
        var changed = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (letter == '\n') changed.Append(mixed ? Ends[random.Next(Ends.Length)] : end);
            else changed.Append(letter);
        return Encoding.Latin1.GetBytes(changed.ToString());
    }
}
