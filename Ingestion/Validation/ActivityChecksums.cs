using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Validation;

/// <summary>The rows that a row with totals is about: what it does not name is <c>null</c>.</summary>
internal sealed record ActivitySelection(
    Month? Month, short? District, short? Municipality, short? Actor, short? Indicator, TargetGroup? TargetGroup, Sex? Sex)
{
    public bool Holds(in ActivityRow row) =>
        (Month is null || Month == row.Month) && (District is null || District == row.District)
        && (Municipality is null || Municipality == row.Municipality) && (Actor is null || Actor == row.Actor)
        && (Indicator is null || Indicator == row.Indicator)
        && (TargetGroup is null || TargetGroup == row.TargetGroup) && (Sex is null || Sex == row.Sex);
}

/// <param name="RowsAbove">How many data rows stand above it.</param>
internal sealed record ActivityChecksum(Place Place, byte[] Value, long Low, long High, int RowsAbove, ActivitySelection Selection);

/// <summary>
/// Rows that say Summa or Totalt. They count nothing, but must be right: the sum of all rows they are about, or of those since the
/// row with totals before them. Where something is masked, intervals that meet are right.
/// </summary>
internal sealed class ActivityChecksums
{
    private const int Most = 500;

    private readonly List<ActivityChecksum> _checksums = [];

    public void Add(ActivityChecksum checksum, FindingList findings)
    {
        if (_checksums.Count < Most) _checksums.Add(checksum);
        else findings.Add(RowSetRules.TooManyChecksums, checksum.Place, checksum.Value, Most);
    }

    public void Check(List<ActivityRow> rows, FindingList findings)
    {
        var previous = 0;
        foreach (var checksum in _checksums)
        {
            var all = Sum(rows, 0, rows.Count, checksum.Selection);
            var block = Sum(rows, previous, checksum.RowsAbove, checksum.Selection);
            if (Meets(checksum, all) || Meets(checksum, block)) findings.Add(RowSetRules.ChecksumHolds, checksum.Place, checksum.Value);
            else findings.Add(RowSetRules.ChecksumFails, checksum.Place, checksum.Value, CountForm.Of(checksum.Low, checksum.High), CountForm.Of(all.Low, all.High));
            previous = checksum.RowsAbove;
        }
    }

    private static (long Low, long High) Sum(List<ActivityRow> rows, int from, int to, ActivitySelection selection)
    {
        long low = 0, high = 0;
        for (var i = from; i < to; i++)
        {
            if (!selection.Holds(rows[i])) continue;
            low += rows[i].Low;
            high += rows[i].High;
        }
        return (low, high);
    }

    private static bool Meets(ActivityChecksum checksum, (long Low, long High) sum) => checksum.Low <= sum.High && sum.Low <= checksum.High;
}
