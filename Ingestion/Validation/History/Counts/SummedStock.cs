using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Wording;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Counts;

/// <summary>A level at month's end that looks like the sum of several months.</summary>
internal sealed class SummedStock(RuleSettings settings) : CountRule
{
    public static readonly Rule Definition = new("A033", Warning,
        new("{0} är nära summan av {1} ({2}), men indikatorn är ett läge vid månadens slut (median {3}).",
            "{0} is close to the sum of {1} ({2}), but the indicator is a level at the end of the month (median {3})."),
        new("Skriv hur många det var vid månadens slut, inte summan av flera månader. Stämmer det: förklara vid bekräftelsen.",
            "Write how many there were at the end of the month, not the sum of several. If it is right: explain when you confirm."));

    /// <summary>A level drifts by a few percent a month, so that a real sum comes close but not exact.</summary>
    public static readonly Threshold Nearness = new(Definition.Code, "nearness", 12, 1, 30,
        new("Så nära summan, i procent", "So close to the sum, in percent"));

    private const double SmallestMedian = 3;

    private readonly double _nearness = settings.Of(Nearness) / 100;

    public override Rule Rule => Definition;

    public override bool Holds(in Count count) =>
        count.Kind == IndicatorKind.Stock && !count.IsSeason && count.Median >= SmallestMedian && count.Value > 1.5 * count.Most && SumNear(count).Sum > 0;

    public override object[] Details(in Count count)
    {
        var (sum, of) = SumNear(count);
        return [of, CountWords.Of(sum), CountWords.Of(count.Median)];
    }

    /// <summary>This month's own level is taken to be the median.</summary>
    private (double Sum, Phrase Of) SumNear(in Count count)
    {
        var year = count.SinceNewYear + count.Median;
        if (count is { SinceNewYear: > 0, MonthOfYear: >= 3 } && IsNear(count.Value, year)) return (Math.Round(year), new("årets månader hittills", "the months of the year so far"));
        var quarter = count.LastQuarter + count.Median;
        return count.LastQuarter > 0 && IsNear(count.Value, quarter) ? (Math.Round(quarter), new("tre månader", "three months")) : default;
    }

    private bool IsNear(double value, double sum) => Math.Abs(value - sum) <= _nearness * sum;
}
