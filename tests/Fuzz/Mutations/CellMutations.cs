using System.Text;

namespace SmvInsights.Fuzz.Mutations;

/// <summary>What happens to cells and columns: moved, lost, quoted, filled with extremes, separated otherwise.</summary>
internal static class CellMutations
{
    private static readonly string[] Extremes =
    [
        "", " ", "0", "-0", "-1", "\u22121", "1 234", "1\u00A0234", "1.234", "1,234", "1,5", "1.5", "1.234,5", "1,234.5", "2147483647", "2147483648", "999999999999,99",
        "99999999999999999999", "1E+05", "NaN", "#REF!", "####", "<5", "..", "x", "5%", "12 kr", "1 2 3", "2026-09", "202609", "sep-26", "september 2026", "2026-13", "0000-00",
        "9999-12", "2026-02-30", "1999-12", "2026-12", "PA", "LB", "ON", "KN", "LÄN", "TO", "Piteå", "2580", "Luleå kommun", "SOC", "POL", "SMV", "INSATS", "STODSAMTAL",
        "RUTIN_AKTUELL", "SKYDD_DYGN", "barn", "alla", "K", "M", "A", "Summa", "Totalt", "kostnad", "intäkt", "klar", "pågår", "ja", "nej", "Fel", "antal", "rapportmånad",
        "=1+1", "@a", "\"a;b\"", "\"a\nb\"", "\"\"\"\"", "\"öppen", "å\u0308", "\uD83D\uDE42", "811218-9875", "811218-9876", new('x', 301), new('"', 77), new('1', 400),
    ];

    public static readonly Mutation[] All =
    [
        (file, random) => OfCells(file, random, Replace), (file, random) => OfCells(file, random, Replace), (file, random) => OfCells(file, random, ReplaceColumn),
        (file, random) => OfCells(file, random, SwapColumns), (file, random) => OfCells(file, random, DropColumn), (file, random) => OfCells(file, random, DoubleColumn),
        (file, random) => OfCells(file, random, QuoteAll), ChangeDelimiter,
    ];

    private static byte[] OfCells(byte[] file, Random random, Action<List<string[]>, Random> change)
    {
        var delimiter = DelimiterOf(file);
        return TableMutations.OfLines(file, random, (lines, _) =>
        {
            var cells = lines.Select(l => l.Split(delimiter)).ToList();
            change(cells, random);
            for (var i = 0; i < lines.Count; i++) lines[i] = string.Join(delimiter, cells[i]);
        });
    }

    private static char DelimiterOf(byte[] file) => ";\t,".MaxBy(d => file.AsSpan(0, Math.Min(file.Length, 2_000)).Count((byte)d));

    private static string Extreme(Random random) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Extremes[random.Next(Extremes.Length)]));

    private static void Replace(List<string[]> rows, Random random)
    {
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var row = rows[random.Next(rows.Count)];
            row[random.Next(row.Length)] = Extreme(random);
        }
    }

    private static void ReplaceColumn(List<string[]> rows, Random random)
    {
        var (column, value) = (random.Next(rows[0].Length), Extreme(random));
        foreach (var row in rows.Skip(1))
            if (column < row.Length && random.Next(4) > 0) row[column] = value;
    }

    private static void SwapColumns(List<string[]> rows, Random random)
    {
        var (one, other) = (random.Next(rows[0].Length), random.Next(rows[0].Length));
        foreach (var row in rows)
            if (Math.Max(one, other) < row.Length) (row[one], row[other]) = (row[other], row[one]);
    }

    private static void DropColumn(List<string[]> rows, Random random)
    {
        var column = random.Next(rows[0].Length);
        for (var i = 0; i < rows.Count; i++) rows[i] = [.. rows[i].Where((_, position) => position != column)];
    }

    private static void DoubleColumn(List<string[]> rows, Random random)
    {
        var column = random.Next(rows[0].Length);
        for (var i = 0; i < rows.Count; i++)
            if (column < rows[i].Length) rows[i] = [.. rows[i], rows[i][column]];
    }

    private static void QuoteAll(List<string[]> rows, Random random)
    {
        foreach (var row in rows)
            for (var i = 0; i < row.Length; i++)
                if (random.Next(3) > 0) row[i] = $"\"{row[i]}\"";
    }

    private static byte[] ChangeDelimiter(byte[] file, Random random)
    {
        var (old, changed) = ((byte)DelimiterOf(file), (byte)";\t,|"[random.Next(4)]);
        return [.. file.Select(b => b == old ? changed : b)];
    }
}
