using System.Collections;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;
using Columns = SmvInsights.Ingestion.Contracts.ActivityColumns;

namespace SmvInsights.Ingestion.Reading;

/// <summary>The faultless rows of <c>verksamhet</c>, read anew from the text whenever they are wanted. Safe from any thread.</summary>
internal sealed class ActivityText(
    ReadOnlyMemory<byte> utf8, Layout layout, Func<ActivityCodeColumns> codes, SortedDictionary<(short District, Month Month), PartRanges> parts) : ReportRows<ActivityRow>
{
    private ActivityCodeColumns? _idleCodes;

    public override IReadOnlyDictionary<(short District, Month Month), int> Parts { get; } =
        new SortedDictionary<(short District, Month Month), int>(parts.ToDictionary(p => p.Key, p => p.Value.Rows));

    public override IReadOnlyCollection<ActivityRow> Of((short District, Month Month) part) => Of(part, withComments: true);

    public override IReadOnlyCollection<ActivityRow> CountsOf((short District, Month Month) part) => Of(part, withComments: false);

    private IReadOnlyCollection<ActivityRow> Of((short District, Month Month) part, bool withComments) =>
        parts.TryGetValue(part, out var ranges) ? new Part(this, ranges, withComments) : [];

    private sealed record Part(ActivityText Text, PartRanges Ranges, bool WithComments) : IReadOnlyCollection<ActivityRow>
    {
        public int Count => Ranges.Rows;

        public IEnumerator<ActivityRow> GetEnumerator() => Text.Read(Ranges, WithComments);

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private IEnumerator<ActivityRow> Read(PartRanges ranges, bool withComments)
    {
        // what a column has learnt of its spellings is worth keeping, but two readers must not share it
        var known = Interlocked.Exchange(ref _idleCodes, null) ?? codes();
        var counts = new CountCell(new DecimalSigns());
        using var text = new PartText(utf8, ranges);
        using var csv = Csv.Open(text.Utf8, layout.Delimiter);
        var row = new RowCursor(csv, layout, new FindingList());
        while (row.Read()) yield return Read(row, text.LineOf(row), known, counts, withComments);
        _idleCodes = known;
    }

    /// <summary>The row passed every rule when the file was read, so it does here.</summary>
    private static ActivityRow Read(RowCursor row, int line, ActivityCodeColumns known, CountCell counts, bool withComment)
    {
        known.TryRead(row, out var codes);
        counts.TryRead(row, codes.Indicator, out var low, out var high);
        return new(
            line, codes.District.Id, codes.Month, codes.Indicator.Id, codes.Municipality?.Id ?? 0, codes.Actor.Id,
            codes.TargetGroup, codes.Sex, low, high, withComment ? row.Text(Columns.Comment) : null);
    }
}
