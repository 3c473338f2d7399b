using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Guesses which of the missing columns a strange heading may mean: it holds its name (<c>kommunkod</c>, <c>Kommunenavn</c>) or is a slip or two from it (<c>antall</c>).</summary>
internal static class LikelyColumn
{
    private const int Shortest = 4, Longest = 40, LongName = 8;

    private static readonly Dictionary<ReportColumn, string[]> Names = ReportContract.All.SelectMany(contract => contract.Columns)
        .ToDictionary(column => column, column => column.Names.Select(Folding.Fold).ToArray(), (IEqualityComparer<ReportColumn>)ReferenceEqualityComparer.Instance);

    public static ReportColumn? Of(Layout layout, string heading)
    {
        if (heading.Length > Longest) return null;
        var folded = Folding.Fold(heading);
        return folded.Length < Shortest ? null : layout.Contract.Columns
            .Where((_, i) => layout.Positions[i] < 0)
            .FirstOrDefault(column => HoldsName(folded, column) || Names[column].Any(name => IsSlip(folded, name)));
    }

    /// <summary>Its Swedish or English one: the others are too common in words.</summary>
    private static bool HoldsName(string heading, ReportColumn column) =>
        Names[column].Take(2).Any(name => name.Length >= Shortest && heading.Contains(name, StringComparison.Ordinal));

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
