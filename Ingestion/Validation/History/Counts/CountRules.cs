using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Validation.History.Counts;

/// <summary>Judges the counts of one district and month at a time. A count within what its series has been costs a look at twelve numbers.</summary>
internal sealed class CountRules(HistoryCheck check)
{
    /// <summary>Months without which a series has no usual level.</summary>
    public static readonly Threshold Months = new(Outlier.Definition.Code, "months", 6, 3, 12,
        new("Månader som måste finnas för att jämföra", "Months there must be to compare with"));

    /// <summary>A series that never was larger than this hardly can surprise.</summary>
    private const int SmallestLevel = 5;

    private readonly CountRule[] _rules =
    [
        .. new CountRule[] { new SummedStock(check.Settings), new RunningTotal(check.Settings), new WrongUnit(check.Settings), new SuddenZero(check.Settings), new Outlier(check.Settings) }
            .Where(r => check.Settings.Hears(r.Rule)),
    ];
    private readonly LevelShift _shift = new(check);
    private readonly int _months = (int)check.Settings.Of(Months), _rising = (int)check.Settings.Of(RunningTotal.Rising);
    private readonly List<(CountRule Rule, Count Count)> _found = [];
    private int _judged;

    /// <param name="past">The series, advanced to the month.</param>
    public void Judge(in ActivityRow row, IndicatorKind kind, int month, in SeriesWindow past)
    {
        if (row.Low != row.High || past.Months < _months) return;
        Span<int> counts = stackalloc int[SeriesWindow.Length];
        counts = counts[..past.CopyTo(counts)];
        var (least, most) = (counts[0], counts[0]);
        foreach (var count in counts) (least, most) = (Math.Min(least, count), Math.Max(most, count));
        if (most >= SmallestLevel) _judged++;
        if (row.Low >= least && row.Low <= most && Count.RisingMonths(past, row.Low, month) < _rising) return;
        counts.Sort();
        Keep(Count.Of(row.Line, row.Low, kind, month, past, counts));
    }

    private void Keep(in Count count)
    {
        foreach (var rule in _rules)
        {
            if (!rule.Holds(count)) continue;
            _found.Add((rule, count));
            return;
        }
    }

    /// <summary>Tells what was found in the month: row by row, or once where most of it differs in the same way.</summary>
    public void Settle(District district, Month month)
    {
        if (!_shift.Find(_found, _judged, district, month))
            foreach (var (rule, count) in _found)
                check.Find(rule.Rule, count.Line, ActivityColumns.Value, CountWords.Of(count.Value).Sv, rule.Details(count));
        _found.Clear();
        _judged = 0;
    }
}
