using System.Buffers;

namespace SmvInsights.Ingestion.Reading;

/// <summary>The rows of one part as one text: a slice of the file, or a copy where they stand apart in it.</summary>
internal sealed class PartText : IDisposable
{
    private readonly IReadOnlyList<RowRange> _ranges;
    private readonly byte[]? _rented;
    private readonly ReadOnlyMemory<byte> _file;
    private int _next, _end, _linesBefore, _bytesBefore;

    public PartText(ReadOnlyMemory<byte> file, PartRanges part)
    {
        _file = file;
        _ranges = part.All;
        if (_ranges is [var only])
        {
            Utf8 = file.Slice(only.Start, only.Length);
            return;
        }
        var length = 0;
        foreach (var range in _ranges) length += range.Length;
        _rented = ArrayPool<byte>.Shared.Rent(length);
        Utf8 = _rented.AsMemory(0, Gather(file.Span));
    }

    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>The row's line in the file. Rows must be asked for in their order.</summary>
    public int LineOf(RowCursor row)
    {
        if (row.Span.Start >= _end)
        {
            var range = _ranges[_next++];
            _bytesBefore = range.Start - _end;
            _end += range.Length;
            _linesBefore = range.Line - row.Line;
        }
        return _linesBefore + row.Line;
    }

    /// <summary>Where a cell of the row stands in the file, whose line was asked for last.</summary>
    /// <returns>Whether it stands there as it is: one with doubled quotation marks does not.</returns>
    public bool TryLocate(ReadOnlySpan<byte> cell, out ReadOnlyMemory<byte> stretch)
    {
        var stands = Utf8.Span.Overlaps(cell, out var offset);
        stretch = stands ? _file.Slice(_bytesBefore + offset, cell.Length) : default;
        return stands;
    }

    public void Dispose()
    {
        if (_rented is not null) ArrayPool<byte>.Shared.Return(_rented);
    }

    private int Gather(ReadOnlySpan<byte> file)
    {
        var used = 0;
        foreach (var range in _ranges)
        {
            file.Slice(range.Start, range.Length).CopyTo(_rented.AsSpan(used));
            used += range.Length;
        }
        return used;
    }
}
