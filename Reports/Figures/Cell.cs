namespace SmvInsights.Reports.Figures;

public enum CellStatus
{
    Value,
    Zero,

    /// <summary>Lacks a part that was expected; its value is what the reported parts sum to, never the whole.</summary>
    Partial,

    /// <summary>Holds a count masked at the source: only <see cref="Cell.Low"/> and <see cref="Cell.High"/> are known.</summary>
    Interval,

    /// <summary>1–4, or hidden to protect another figure. Shown as <c>..</c>.</summary>
    Masked,

    /// <summary>Not part of the publication plan for this viewer.</summary>
    NotPublished,

    /// <summary>Not submitted. Shown as "ej inlämnad".</summary>
    Missing,

    NotApplicable,

    /// <summary>Holds rows that were not reported by municipality, so nobody can tell which district of another day they count for; at least <see cref="Cell.Low"/>, at most <see cref="Cell.High"/>.</summary>
    NotRestatable,
}

/// <summary>One figure and what is known of it.</summary>
/// <param name="Value">The count; set for <see cref="CellStatus.Value"/>, <see cref="CellStatus.Zero"/> and, where the viewer may know it, <see cref="CellStatus.Partial"/> alone.</param>
/// <param name="Low">The least it can be; set with <paramref name="High"/> wherever the viewer may know it.</param>
/// <param name="Reported">Parts (district × month × scope) that came in.</param>
/// <param name="Expected">Parts that should.</param>
public readonly record struct Cell(CellStatus Status, long? Value, long? Low, long? High, int Reported, int Expected)
{
    /// <summary>Whether <see cref="Value"/> is the whole, plain figure.</summary>
    public bool IsPlain => Status is CellStatus.Value or CellStatus.Zero;

    public static Cell Missing(int expected) => new(CellStatus.Missing, null, null, null, 0, expected);

    /// <summary>Lacks a part, and is not released before it is whole.</summary>
    public static Cell Unfinished(int reported, int expected) => new(CellStatus.Partial, null, null, null, reported, expected);

    public static Cell Masked(int reported, int expected) => new(CellStatus.Masked, null, null, null, reported, expected);

    public static Cell NotPublished(int reported, int expected) => new(CellStatus.NotPublished, null, null, null, reported, expected);

    /// <param name="low">What is reported by municipality.</param>
    /// <param name="high">With all that may belong to it.</param>
    public static Cell NotRestatable(long low, long high, int reported, int expected) => new(CellStatus.NotRestatable, null, low, high, reported, expected);

    public static readonly Cell NotApplicable = new(CellStatus.NotApplicable, null, null, null, 0, 0);

    /// <summary>A cell for raw readers from the sum of its reported parts.</summary>
    public static Cell Of(long low, long high, int reported, int expected)
    {
        if (reported == 0) return Missing(expected);
        if (reported < expected) return new(CellStatus.Partial, low == high ? low : null, low, high, reported, expected);
        if (low != high) return new(CellStatus.Interval, null, low, high, reported, expected);
        return new(low == 0 ? CellStatus.Zero : CellStatus.Value, low, low, low, reported, expected);
    }
}
