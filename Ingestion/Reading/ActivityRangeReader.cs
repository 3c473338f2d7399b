using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Validation;
using Columns = SmvInsights.Ingestion.Contracts.ActivityColumns;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Reads rows of <c>verksamhet</c> anew that passed every rule before. Safe from any thread.</summary>
internal sealed class ActivityRangeReader(ReadOnlyMemory<byte> utf8, Layout layout, Func<ActivityCodeColumns> codes)
{
    private ActivityCodeColumns? _idleCodes;

    public IEnumerable<ActivityRow> Read(PartRanges ranges)
    {
        // what a column has learnt of its spellings is worth keeping, but two readers must not share it
        var known = Interlocked.Exchange(ref _idleCodes, null) ?? codes();
        var counts = new CountCell(new DecimalSigns());
        using var text = new PartText(utf8, ranges);
        using var csv = Csv.Open(text.Utf8, layout.Delimiter);
        var row = new RowCursor(csv, layout, new FindingList());
        while (row.Read()) yield return Read(row, text, known, counts);
        _idleCodes = known;
    }

    private static ActivityRow Read(RowCursor row, PartText text, ActivityCodeColumns known, CountCell counts)
    {
        var line = text.LineOf(row);
        known.TryRead(row, out var codes);
        counts.TryRead(row, codes.Indicator, out var low, out var high);
        return new(
            line, codes.District.Id, codes.Month, codes.Indicator.Id, codes.Municipality?.Id ?? 0, codes.Actor.Id,
            codes.TargetGroup, codes.Sex, low, high, row.Text(Columns.Comment, text));
    }
}
