using System.Buffers;
using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Ingestion.Publishing;

/// <summary>The rows of one part by indicator, then municipality, then line. Its memory is used again for the next part.</summary>
internal sealed class SortedPart : IDisposable
{
    private ActivityRow[] _rows = [];
    private long[] _order = [];
    private int _count;

    public ReadOnlySpan<ActivityRow> Rows => _rows.AsSpan(0, _count);

    public void Fill(IReadOnlyCollection<ActivityRow> rows)
    {
        MakeRoomFor(rows.Count);
        _count = 0;
        foreach (var row in rows)
        {
            // a whole number sorts many times faster than a row
            _order[_count] = (long)row.Indicator << 48 | (long)row.Municipality << 32 | (uint)_count;
            _rows[_count++] = row;
        }
        Array.Sort(_order, 0, _count);
        for (var i = 0; i < _count; i++) Settle(i);
    }

    /// <returns>How many rows from a place on share their indicator, and their municipality if asked; at most so many.</returns>
    public int RunAt(int start, int most, bool ofMunicipality = false)
    {
        var first = _rows[start];
        var end = start + 1;
        while (end < _count && end - start < most && _rows[end].Indicator == first.Indicator
            && (!ofMunicipality || _rows[end].Municipality == first.Municipality)) end++;
        return end - start;
    }

    public void Dispose()
    {
        ArrayPool<ActivityRow>.Shared.Return(_rows, clearArray: true);
        ArrayPool<long>.Shared.Return(_order);
        (_rows, _order) = ([], []);
    }

    /// <summary>Moves the rows that wait for each other's places in a ring, so that no second list is needed.</summary>
    private void Settle(int start)
    {
        var (moved, place) = (_rows[start], start);
        for (int next; (next = (int)_order[place]) != start; place = next)
        {
            _rows[place] = _rows[next];
            _order[place] = place;
        }
        (_rows[place], _order[place]) = (moved, place);
    }

    private void MakeRoomFor(int rows)
    {
        if (rows <= _order.Length) return;
        Dispose();
        (_rows, _order) = (ArrayPool<ActivityRow>.Shared.Rent(rows), ArrayPool<long>.Shared.Rent(rows));
    }
}
