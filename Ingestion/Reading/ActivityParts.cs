using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Reading;

/// <summary>
/// What is kept of each part of <c>verksamhet</c> while the file is read: where its rows stand. What they were about is kept only while they follow
/// on each other; it is read again from there, once, for a part whose rows come back.
/// </summary>
internal sealed class ActivityParts(OrganisationSnapshot organisation, ActivityRangeReader reader)
{
    private readonly ActivityKeySpace _space = new(organisation);
    private readonly SortedDictionary<(short District, Month Month), Part> _parts = [];
    private ((short, Month) Key, Part Part)? _current;
    private (Part? Part, int Row) _latest;
    private SeenKeys? _idle;

    private sealed class Part
    {
        public PartRanges Ranges { get; } = new();

        public SeenKeys? Keys { get; set; }

        /// <summary>Whether rows of other parts stand between its own; then its keys are kept to the end.</summary>
        public bool IsScattered { get; set; }

        public bool MayHideTotals { get; set; }
    }

    /// <returns>Whether the row is the first about what it is about; only then is it kept.</returns>
    public bool Add(RowCursor row, in ActivityCodes codes, int high)
    {
        var part = PartOf(codes);
        if (!part.Keys!.Add(codes.Key, high)) return false;
        part.Ranges.Add(row, follows: _latest == (part, row.Number - 1));
        _latest = (part, row.Number);
        return true;
    }

    /// <summary>All rows that were kept.</summary>
    public ActivityText Rows() => new(reader, new(_parts.ToDictionary(p => p.Key, p => p.Value.Ranges)));

    public IEnumerable<(short District, Month Month)> ThatMayHideTotals() =>
        _parts.Where(p => p.Value.Keys?.MayHideTotals ?? p.Value.MayHideTotals).Select(p => p.Key);

    private Part PartOf(in ActivityCodes codes)
    {
        var key = (codes.District.Id, codes.Month);
        if (_current is { } current)
        {
            if (current.Key == key) return current.Part;
            Leave(current.Part);
        }
        if (!_parts.TryGetValue(key, out var part)) _parts.Add(key, part = new());
        Enter(part);
        _current = (key, part);
        return part;
    }

    private void Leave(Part part)
    {
        if (part.IsScattered) return;
        part.MayHideTotals = part.Keys!.MayHideTotals;
        (_idle, part.Keys) = (part.Keys, null);
    }

    private void Enter(Part part)
    {
        if (part.Keys is not null) return;
        (part.Keys, _idle) = (_idle ?? new(_space), null);
        part.Keys.Clear();
        part.IsScattered = part.Ranges.Rows > 0;
        if (!part.IsScattered) return;
        foreach (var row in reader.Read(part.Ranges)) part.Keys.Add(ActivityKey.Of(row), row.High);
    }
}
