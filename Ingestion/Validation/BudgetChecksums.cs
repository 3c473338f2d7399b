using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Validation;

/// <summary>The items that a row with totals is about: what it does not name is <c>null</c>.</summary>
internal sealed record BudgetSelection(Month? Month, short? District, string? Project, BudgetType? Type)
{
    public bool Holds(BudgetRow row) =>
        (Month is null || Month == row.Month) && (District is null || District == row.District)
        && (Project is null || string.Equals(Project, row.Project, StringComparison.OrdinalIgnoreCase)) && (Type is null || Type == row.Type);
}

/// <param name="Column">Which amount it sums, one of <see cref="BudgetChecksums.Columns"/>.</param>
/// <param name="RowsAbove">How many data rows stand above it.</param>
internal sealed record BudgetChecksum(Place Place, byte[] Value, int Column, long Hundredths, int RowsAbove, BudgetSelection Selection);

/// <summary>Rows of a budget that say Summa or Totalt, amount by amount: the sum of all rows they are about, or of those since the one before them.</summary>
internal sealed class BudgetChecksums
{
    private const int Most = 500;

    public static readonly IReadOnlyList<int> Columns = [BudgetColumns.Applied, BudgetColumns.Decided, BudgetColumns.Actual, BudgetColumns.Forecast];

    private readonly List<BudgetChecksum> _checksums = [];

    public void Add(BudgetChecksum checksum, FindingList findings)
    {
        if (_checksums.Count < Most) _checksums.Add(checksum);
        else findings.Add(RowSetRules.TooManyChecksums, checksum.Place, checksum.Value, Most);
    }

    public void Check(List<BudgetRow> rows, FindingList findings)
    {
        var (previous, line) = (0, 0);
        var above = 0;
        foreach (var checksum in _checksums)
        {
            if (checksum.Place.Line != line) (previous, above, line) = (above, checksum.RowsAbove, checksum.Place.Line);
            var all = Sum(rows, checksum);
            var block = Sum(rows.Skip(previous).Take(above - previous), checksum);
            if (checksum.Hundredths == all || checksum.Hundredths == block) findings.Add(RowSetRules.ChecksumHolds, checksum.Place, checksum.Value);
            else findings.Add(RowSetRules.ChecksumFails, checksum.Place, checksum.Value, AmountWords.Kronor(checksum.Hundredths), AmountWords.Kronor(all));
        }
    }

    private static long Sum(IEnumerable<BudgetRow> rows, BudgetChecksum checksum) =>
        rows.Where(checksum.Selection.Holds).Sum(row => Amount(row, checksum.Column) ?? 0);

    private static long? Amount(BudgetRow row, int column) => column switch
    {
        BudgetColumns.Applied => row.Applied,
        BudgetColumns.Decided => row.Decided,
        BudgetColumns.Actual => row.Actual,
        _ => row.Forecast,
    };
}
