using System.Buffers;
using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Ingestion.Publishing;

/// <summary>The rows of one part by indicator, then municipality, then line. Its memory is used again for the next part.</summary>
internal sealed class SortedPart : IDisposable
{
    private ActivityRow[] _asRead = [], _sorted = [];
    private long[] _order = [];
    private int _count;

    public ReadOnlySpan<ActivityRow> Rows => _sorted.AsSpan(0, _count);

    public void Fill(IReadOnlyCollection<ActivityRow> rows)
    {
        MakeRoomFor(rows.Count);
        _count = 0;
        foreach (var row in rows)
        {
            // a whole number sorts many times faster than a row
            _order[_count] = (long)row.Indicator << 48 | (long)row.Municipality << 32 | (uint)_count;
            _asRead[_count++] = row;
        }
        Array.Sort(_order, 0, _count);
        for (var i = 0; i < _count; i++) _sorted[i] = _asRead[(int)_order[i]];
    }

    /// <returns>How many rows from a place on share their indicator, and their municipality if asked; at most so many.</returns>
    public int RunAt(int start, int most, bool ofMunicipality = false)
    {
        var first = _sorted[start];
        var end = start + 1;
        while (end < _count && end - start < most && _sorted[end].Indicator == first.Indicator
            && (!ofMunicipality || _sorted[end].Municipality == first.Municipality)) end++;
        return end - start;
    }

    public void Dispose()
    {
        ArrayPool<ActivityRow>.Shared.Return(_asRead, clearArray: true);
        ArrayPool<ActivityRow>.Shared.Return(_sorted, clearArray: true);
        ArrayPool<long>.Shared.Return(_order);
        (_asRead, _sorted, _order) = ([], [], []);
    }

    private void MakeRoomFor(int rows)
    {
        if (rows <= _order.Length) return;
        Dispose();
        (_asRead, _sorted) = (ArrayPool<ActivityRow>.Shared.Rent(rows), ArrayPool<ActivityRow>.Shared.Rent(rows));
        _order = ArrayPool<long>.Shared.Rent(rows);
    }
}
