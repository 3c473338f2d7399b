using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Privacy.Masking;

/// <summary>Names a cell of the publication plan within an indicator.</summary>
/// <param name="District">The county where the table is not by district.</param>
/// <param name="Period">Its first month.</param>
/// <param name="Category">Target group, sex, actor or municipality; 0 in a table by month.</param>
public readonly record struct CellKey(PlanTable Table, short District, Month Period, short Category);

/// <summary>Stored with each released cell.</summary>
public enum CellState : short
{
    Shown = 1,
    Masked = 2,

    /// <summary>A part that is expected has not come, so nothing of it is released.</summary>
    Incomplete = 3,
}

/// <summary>A cell in a release: the sum of its category over its submissions.</summary>
/// <param name="submissions">Ids, rising: the same ones, the same cell for ever.</param>
/// <param name="value">The count; the least it can be where a part was masked at the source.</param>
/// <param name="isPrimary">Whether it must not be narrowed to fewer than four values.</param>
/// <param name="isNew">Whether this release opens it. An older one is known to everybody as it was released.</param>
public sealed class PlanCell(CellKey key, IReadOnlyList<int> submissions, long value, bool isPrimary, bool isNew)
{
    public CellKey Key => key;

    public IReadOnlyList<int> Submissions => submissions;

    public long Value => value;

    public bool IsPrimary => isPrimary;

    public bool IsNew => isNew;

    public required CellState State { get; set; }

    public required HidingOrder Order { get; init; }

    /// <summary>The least a reader may take a hidden cell to be. Zero is hidden by municipality, and elsewhere only as a last resort.</summary>
    public long HiddenFloor => Key.Table == PlanTable.YearMunicipality ? 0 : Math.Min(1, Value);
}

/// <summary>Which cell is hidden first for the sake of another: nothing here is told by anything that was not public.</summary>
/// <param name="Level">Parts before totals; the county's total last.</param>
/// <param name="WasHidden">Whether the series' cell before it is hidden.</param>
/// <param name="YearBefore">The released value of the same cell a year before; <c>null</c> where there was none to see.</param>
public readonly record struct HidingOrder(int Level, bool WasHidden, long? YearBefore)
{
    public static readonly HidingOrder None = new(0, false, null);

    /// <summary>Smallest first. Zeros come last of all.</summary>
    public static (bool, int, bool, long, PlanTable, short, short, Month) Of(PlanCell cell) =>
        (cell.Value == 0, cell.Order.Level, !cell.Order.WasHidden, cell.Order.YearBefore ?? 0, cell.Key.Table, cell.Key.District, cell.Key.Category, cell.Key.Period);
}
