using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures.Bridges;

public enum BridgeTermKind
{
    /// <summary>Months that the figure now covers and did not then; of a stock, the step to its new last month.</summary>
    NewMonths,

    /// <summary>First reports on its months that came after it was made.</summary>
    LateReports,

    /// <summary>Reports that were replaced or taken back since.</summary>
    Corrections,

    /// <summary>Municipalities that count in another district, where the figure now is restated.</summary>
    Organisation,

    /// <summary>An indicator that has come to mean something else. Nothing, always: what was counted again comes as corrections, and a new definition is told beside the figure.</summary>
    Definition,

    /// <summary>What has come to be hidden or shown to this viewer since, though it is counted as before.</summary>
    Masking,
}

/// <summary>By how much something moved a figure, and whether the viewer may know.</summary>
/// <param name="Status"><see cref="CellStatus.Value"/>, <see cref="CellStatus.Zero"/>, <see cref="CellStatus.Interval"/>, <see cref="CellStatus.Masked"/> or <see cref="CellStatus.NotPublished"/>.</param>
/// <param name="Least">By how much the least moved that the figure can be; <c>null</c> where it may not be known.</param>
/// <param name="Most">By how much the most moved that it can be. Differs from <paramref name="Least"/> only where counts are masked at the source.</param>
public readonly record struct Change(CellStatus Status, long? Least, long? Most)
{
    public static readonly Change None = Of(0, 0);
    public static readonly Change NotPublished = new(CellStatus.NotPublished, null, null);
    public static readonly Change Masked = new(CellStatus.Masked, null, null);

    public static Change Of(long least, long most) =>
        new(least != most ? CellStatus.Interval : least == 0 ? CellStatus.Zero : CellStatus.Value, least, most);
}

public sealed record BridgeTerm(BridgeTermKind Kind, Change Change);

/// <summary>A month of the figure, then and now.</summary>
/// <param name="IsNew">Beyond what the figure covered then.</param>
/// <param name="IsLate">Whether a first report on it came since.</param>
/// <param name="IsCorrected">Whether a report on it was replaced or taken back since.</param>
public sealed record BridgeMonth(Month Month, Cell Then, Cell Now, bool IsNew, bool IsLate, bool IsCorrected);

/// <summary>
/// What moved a figure from one moment to another. Where all is shown, <see cref="Then"/> and the terms add up to <see cref="Now"/>, the least it can be and
/// the most it can be alike; what is missing counts as nothing. Of then, now and the terms either none is hidden or at least two.
/// </summary>
/// <param name="District">District code or <c>LÄN</c>.</param>
/// <param name="Since">The moment "then" means.</param>
/// <param name="AsKnownAt">The moment "now" means.</param>
/// <param name="Terms">One of each kind, in their order.</param>
/// <param name="Months">The months of the figure one by one.</param>
public sealed record Bridge(
    string Indicator, string District, DateTimeOffset Since, DateTimeOffset AsKnownAt, Cell Then, Cell Now, IReadOnlyList<BridgeTerm> Terms,
    IReadOnlyList<BridgeMonth> Months)
{
    public Change this[BridgeTermKind kind] => Terms.First(t => t.Kind == kind).Change;

    /// <summary>Whether anything at all has moved it, or may have.</summary>
    public bool HasMoved => Terms.Any(t => t.Change.Status != CellStatus.Zero);
}
