using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>What publishing an upload changes, as it stood when it was compared. Counts are exact; of the changes at most <see cref="MostKept"/> are named.</summary>
public sealed record UploadDifference(
    IReadOnlyList<PartDifference> Parts, IReadOnlyList<CellChange> Changes, IReadOnlyList<FigureEffect> Effects)
{
    public const int MostKept = 2_000;

    public bool ChangesPublished => Parts.Any(p => p.Replaces is not null && p.Added + p.Changed + p.Removed > 0);

    /// <summary>Whether a later comparison is with the same versions, so that what people saw is still what will happen.</summary>
    public bool HoldsAgainst(UploadDifference later) => Versions(this).SetEquals(Versions(later));

    private static HashSet<(string, Month, int?)> Versions(UploadDifference difference) => [.. difference.Parts.Select(p => (p.District, p.Month, p.Replaces))];
}

/// <summary>One district and month of the file beside the version it would replace.</summary>
/// <param name="District">Code.</param>
/// <param name="Replaces">The submission that is current now, or <c>null</c> for a month not reported before.</param>
/// <param name="Version">Its version.</param>
/// <param name="Added">Rows (keys) that only the file has.</param>
/// <param name="Changed">Rows whose cells differ.</param>
/// <param name="Removed">Rows that only the current version has.</param>
public sealed record PartDifference(
    string District, Month Month, int? Replaces, int? Version, int Added, int Changed, int Removed, int Unchanged);

public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>One cell that publishing changes in a month reported before.</summary>
/// <param name="Line">Line in the file; <c>null</c> for what the file no longer has.</param>
/// <param name="Key">What the row is about, by the contract's Swedish column names: <c>kommun</c> → <c>Piteå</c>, <c>indikator</c> → <c>STODSAMTAL</c> …; blank keys left out.</param>
/// <param name="Column">The contract's Swedish column name, e.g. <c>antal</c>.</param>
/// <param name="Old">As a template would hold it: <c>12</c>, <c>&lt;5</c>, <c>1234,50</c>, <c>2026-10</c>; <c>null</c> where there was none.</param>
public sealed record CellChange(
    string District, Month Month, ChangeKind Kind, int? Line, IReadOnlyDictionary<string, string> Key, string Column, string? Old, string? New);

/// <summary>One published figure (an indicator's sum, a budget sum, milestones in a state) of a district and month before and after.</summary>
/// <param name="Figure">Indicator code, or the budget's or milestones' word for it, e.g. <c>utfall kostnad</c>, <c>klar</c>.</param>
/// <param name="Old">Least and most it can be now; <c>null</c> where nothing is published. Counts; budget in hundredths of a krona.</param>
public sealed record FigureEffect(string District, Month Month, string Figure, Extent? Old, Extent? New);

/// <summary>What a figure can be at least and at most.</summary>
public readonly record struct Extent(long Low, long High);
