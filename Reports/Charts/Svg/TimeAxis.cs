using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>Days along whole months. Reaches at most a year back and a year and a half ahead of today; what lies beyond is drawn at the edge.</summary>
internal sealed class TimeAxis
{
    private const int MostBack = 12;
    private const int MostAhead = 18;

    private readonly Month _first;
    private readonly Month _last;

    public TimeAxis(IEnumerable<DateOnly> days, DateOnly today, Language language, double left, double right)
    {
        var now = Month.Of(today);
        (_first, _last) = (now.AddMonths(-1), now.AddMonths(2));
        foreach (var day in days)
        {
            var month = Month.Of(day);
            if (month < _first && now.Since(month) <= MostBack) _first = month;
            if (month > _last && month.Since(now) <= MostAhead) _last = month;
        }
        Months = new PeriodAxis(ChartPeriods.Trailing(_last, _last.Since(_first) + 1), language, left, right);
    }

    public PeriodAxis Months { get; }

    /// <summary>The middle of the day.</summary>
    public double At(DateOnly day)
    {
        var month = Month.Of(day);
        if (month < _first) return Months.Left + 3;
        if (month > _last) return Months.Right - 3;
        return Months.Start(month.Since(_first)) + Months.Band * (day.Day - 0.5) / month.LastDay.Day;
    }

    public bool BeginsQuarter(int month) => _first.AddMonths(month).Number % 3 == 1;

    public bool Holds(DateOnly day) => Month.Of(day) is var month && month >= _first && month <= _last;

    public (double Left, double Right) Span(Month month) =>
        (Months.Start(Math.Clamp(month.Since(_first), 0, Months.Count)), Months.Start(Math.Clamp(month.Since(_first) + 1, 0, Months.Count)));
}
