namespace SmvInsights.Ingestion.Reading;

/// <summary>Rows of one part that follow on each other in the file.</summary>
/// <param name="Start">Offset of the line break before the first of them.</param>
/// <param name="Length">From that line break to the end of the last row.</param>
/// <param name="Line">Line of the first row in the file.</param>
internal readonly record struct RowRange(int Start, int Length, int Line);

/// <summary>Where the rows of one part stand in the file: a few ranges where it is sorted in any way, at worst twelve bytes a row.</summary>
internal sealed class PartRanges
{
    private readonly List<RowRange> _ranges = [];

    public IReadOnlyList<RowRange> All => _ranges;

    public int Rows { get; private set; }

    /// <param name="follows">Whether the row before it in the file was added last.</param>
    public void Add(RowCursor row, bool follows)
    {
        var (start, length) = row.Span;
        if (follows) _ranges[^1] = _ranges[^1] with { Length = start + length - _ranges[^1].Start };
        else _ranges.Add(new(start - 1, length + 1, row.Line));
        Rows++;
    }
}
