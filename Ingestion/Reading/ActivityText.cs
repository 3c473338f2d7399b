using System.Collections;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Reading;

/// <summary>The faultless rows of <c>verksamhet</c>, read anew from the text whenever they are wanted. Safe from any thread.</summary>
internal sealed class ActivityText(ActivityRangeReader reader, SortedDictionary<(short District, Month Month), PartRanges> parts) : ReportRows<ActivityRow>
{
    public override IReadOnlyDictionary<(short District, Month Month), int> Parts { get; } =
        new SortedDictionary<(short District, Month Month), int>(parts.ToDictionary(p => p.Key, p => p.Value.Rows));

    public override IReadOnlyCollection<ActivityRow> Of((short District, Month Month) part) =>
        parts.TryGetValue(part, out var ranges) ? new Part(reader, ranges) : [];

    private sealed record Part(ActivityRangeReader Reader, PartRanges Ranges) : IReadOnlyCollection<ActivityRow>
    {
        public int Count => Ranges.Rows;

        public IEnumerator<ActivityRow> GetEnumerator() => Reader.Read(Ranges).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
