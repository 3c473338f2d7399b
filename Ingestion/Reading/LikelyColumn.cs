using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Guesses which of the missing columns a strange heading may mean: it holds its name (<c>kommunkod</c>, <c>Kommunenavn</c>) or is a slip or two from it (<c>antall</c>).</summary>
internal static class LikelyColumn
{
    private const int Shortest = 4, Longest = 40, LongName = 8;

    public static ReportColumn? Of(Layout layout, string heading)
    {
        if (heading.Length > Longest) return null;
        var folded = Folding.Fold(heading);
        return folded.Length < Shortest ? null : layout.Contract.Columns
            .Where((_, i) => layout.Positions[i] < 0)
            .FirstOrDefault(column => HoldsName(folded, column) || column.Names.Any(name => IsSlip(folded, Folding.Fold(name))));
    }

    private static bool HoldsName(string heading, ReportColumn column) =>
        ((string[])[column.Sv, column.En]).Select(Folding.Fold).Any(name => name.Length >= Shortest && heading.Contains(name, StringComparison.Ordinal));

    /// <summary>People seldom get the ends wrong: <c>county</c> is not <c>count</c>.</summary>
    private static bool IsSlip(string heading, string name) =>
        name.Length >= Shortest && heading[0] == name[0] && heading[^1] == name[^1] && Slips(heading, name) <= (name.Length < LongName ? 1 : 2);

    /// <summary>Letters added, left out or changed (Levenshtein).</summary>
    private static int Slips(string heading, string name)
    {
        var above = Enumerable.Range(0, name.Length + 1).ToArray();
        for (var i = 1; i <= heading.Length; i++)
        {
            var row = new int[name.Length + 1];
            row[0] = i;
            for (var j = 1; j <= name.Length; j++)
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (heading[i - 1] == name[j - 1] ? 0 : 1));
            above = row;
        }
        return above[^1];
    }
}
