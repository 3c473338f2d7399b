using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Reading;

/// <summary>What is kept of each part of <c>verksamhet</c> while the file is read: where its rows stand, and what they were about.</summary>
internal sealed class ActivityParts(OrganisationSnapshot organisation)
{
    private readonly ActivityKeySpace _space = new(organisation);
    private readonly SortedDictionary<(short District, Month Month), Part> _parts = [];
    private ((short, Month) Key, Part Part, int Row)? _latest;

    private sealed record Part(PartRanges Ranges, SeenKeys Keys);

    /// <returns>Whether the row is the first about what it is about; only then is it kept.</returns>
    public bool Add(RowCursor row, in ActivityCodes codes, int high)
    {
        var part = PartOf(codes, out var isLatest);
        if (!part.Keys.Add(codes, high)) return false;
        part.Ranges.Add(row, isLatest && _latest!.Value.Row == row.Number - 1);
        _latest = ((codes.District.Id, codes.Month), part, row.Number);
        return true;
    }

    public SortedDictionary<(short District, Month Month), PartRanges> Ranges() => new(_parts.ToDictionary(p => p.Key, p => p.Value.Ranges));

    public IEnumerable<(short District, Month Month)> ThatMayHideTotals() => _parts.Where(p => p.Value.Keys.MayHideTotals).Select(p => p.Key);

    private Part PartOf(in ActivityCodes codes, out bool isLatest)
    {
        var key = (codes.District.Id, codes.Month);
        isLatest = _latest is { } latest && latest.Key == key;
        if (isLatest) return _latest!.Value.Part;
        if (!_parts.TryGetValue(key, out var part)) _parts.Add(key, part = new(new(), new(_space)));
        return part;
    }
}
