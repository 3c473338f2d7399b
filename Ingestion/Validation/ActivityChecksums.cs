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

internal sealed record ActivityChecksum(Place Place, byte[] Value, long Low, long High, ActivitySelection Selection);

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

    /// <param name="rows">All rows of the file, in any order.</param>
    public void Check(IEnumerable<ActivityRow> rows, FindingList findings)
    {
        if (_checksums.Count == 0) return;
        var (all, blocks) = Sum(rows);
        for (var i = 0; i < _checksums.Count; i++)
        {
            var checksum = _checksums[i];
            if (Meets(checksum, all[i]) || Meets(checksum, blocks[i])) findings.Add(RowSetRules.ChecksumHolds, checksum.Place, checksum.Value);
            else findings.Add(RowSetRules.ChecksumFails, checksum.Place, checksum.Value, CountForm.Of(checksum.Low, checksum.High), CountForm.Of(all[i].Low, all[i].High));
        }
    }

    /// <returns>For each row with totals, the sum of all rows it is about and of those in the block above it.</returns>
    private ((long Low, long High)[] All, (long Low, long High)[] Blocks) Sum(IEnumerable<ActivityRow> rows)
    {
        var (all, blocks) = (new (long Low, long High)[_checksums.Count], new (long Low, long High)[_checksums.Count]);
        foreach (var row in rows)
        {
            var lineAbove = 0;
            for (var i = 0; i < _checksums.Count; i++)
            {
                var line = _checksums[i].Place.Line;
                if (_checksums[i].Selection.Holds(row))
                {
                    Add(ref all[i], row);
                    if (row.Line > lineAbove && row.Line < line) Add(ref blocks[i], row);
                }
                lineAbove = line;
            }
        }
        return (all, blocks);
    }

    private static void Add(ref (long Low, long High) sum, in ActivityRow row) => sum = (sum.Low + row.Low, sum.High + row.High);

    private static bool Meets(ActivityChecksum checksum, (long Low, long High) sum) => checksum.Low <= sum.High && sum.Low <= checksum.High;
}
