using System.Runtime.InteropServices;
using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Ingestion.Publishing;

/// <summary>The rows of one part by indicator, then municipality, then line. Its memory is used again for the next part.</summary>
internal sealed class SortedPart
{
    private readonly List<ActivityRow> _asRead = [], _sorted = [];
    private readonly List<long> _order = [];

    public ReadOnlySpan<ActivityRow> Rows => CollectionsMarshal.AsSpan(_sorted);

    public void Fill(IEnumerable<ActivityRow> rows)
    {
        _asRead.Clear();
        _sorted.Clear();
        _order.Clear();
        foreach (var row in rows)
        {
            // a whole number sorts many times faster than a row
            _order.Add((long)row.Indicator << 48 | (long)row.Municipality << 32 | (uint)_asRead.Count);
            _asRead.Add(row);
        }
        _order.Sort();
        foreach (var place in _order) _sorted.Add(_asRead[(int)place]);
    }

    /// <returns>How many rows from a place on share their indicator, and their municipality if asked; at most so many.</returns>
    public int RunAt(int start, int most, bool ofMunicipality = false)
    {
        var first = _sorted[start];
        var end = start + 1;
        while (end < _sorted.Count && end - start < most && _sorted[end].Indicator == first.Indicator
            && (!ofMunicipality || _sorted[end].Municipality == first.Municipality)) end++;
        return end - start;
    }
}
