using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Wording;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Counts;

/// <summary>Events of a month that look like all events of the year so far: all at once, or rising month by month since January.</summary>
internal sealed class RunningTotal(RuleSettings settings) : CountRule
{
    public static readonly Rule Definition = new("A034", Warning,
        new("{0} ser ut att vara årets summa hittills ({1}), men antal är månadens eget.", "{0} looks like the sum of the year so far ({1}), but the count is to be the month's own."),
        new("Skriv bara det som hände i månaden. Stämmer det: förklara vid bekräftelsen.", "Write only what took place in the month. If it is right: explain when you confirm."));

    public static readonly Threshold Nearness = new(Definition.Code, "nearness", 12, 1, 30,
        new("Så nära årets summa, i procent", "So close to the year's sum, in percent"));

    /// <summary>Six random months rise one after another once in 720 times, and hardly ever by steps as large as the first month.</summary>
    public static readonly Threshold Rising = new(Definition.Code, "rising", 6, 4, 12,
        new("Månader i följd som stiger sedan januari", "Months in a row that rise since January"));

    private const double SmallestSum = 20, SmallestStep = 3, LargestStart = 2.5;

    private readonly double _nearness = settings.Of(Nearness) / 100, _rising = settings.Of(Rising);

    public override Rule Rule => Definition;

    public override bool Holds(in Count count) =>
        count.Kind == IndicatorKind.Flow && count.Value >= SmallestSum && (IsSum(count) || RisesByTheMonth(count));

    private bool IsSum(in Count count)
    {
        var sum = count.SinceNewYear + count.Median;
        return count is { SinceNewYear: > 0, MonthOfYear: >= 3, IsSteady: true, IsSeason: false } && count.Value > 1.5 * count.Most && Math.Abs(count.Value - sum) <= _nearness * sum;
    }

    private bool RisesByTheMonth(in Count count)
    {
        if (count.Rising < _rising) return false;
        var step = (count.Value - count.January) / (count.Rising - 1.0);
        return step >= SmallestStep && count.January <= LargestStart * step;
    }

    public override object[] Details(in Count count) =>
    [
        IsSum(count)
            ? CountWords.Of(Math.Round(count.SinceNewYear + count.Median))
            : new Phrase($"serien stiger varje månad sedan januari, från {CountWords.Of(count.January).Sv}", $"the series rises every month since January, from {CountWords.Of(count.January).En}"),
    ];
}
