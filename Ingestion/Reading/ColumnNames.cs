using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Knows each report's columns by any of their headings.</summary>
internal static class ColumnNames
{
    private const int LongestHeading = 100;

    private static readonly Dictionary<ReportKind, Dictionary<string, int>> Columns = ReportContract.All.ToDictionary(
        contract => contract.Kind,
        contract => contract.Columns
            .SelectMany((column, i) => column.Names.Select(name => (Folded: Folding.Fold(name), Column: i)))
            .DistinctBy(c => c.Folded)
            .ToDictionary(c => c.Folded, c => c.Column, StringComparer.Ordinal));

    /// <returns>The column's position in the contract, or -1.</returns>
    public static int Find(ReportContract contract, string heading) =>
        heading.Length <= LongestHeading && Columns[contract.Kind].TryGetValue(Folding.Fold(heading), out var column) ? column : -1;
}
