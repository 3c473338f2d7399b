using SmvInsights.Ingestion.Wording;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Counts;

/// <summary>A count far outside what its series has been: by the median and the median distance to it, which one odd month does not move.</summary>
internal sealed class Outlier(RuleSettings settings) : CountRule
{
    public static readonly Rule Definition = new("A030", Warning,
        new("{0} är mycket {1} än de senaste {2} månaderna (median {3}, {4} {5}).", "{0} is much {1} than the last {2} months (median {3}, {4} {5})."),
        new("Stämmer det: förklara vid bekräftelsen. Rätta annars.", "If it is right: explain when you confirm. Otherwise correct it."));

    /// <summary>Counts of events swing by about the root of their size; six times that does not happen by chance in thousands of series.</summary>
    public static readonly Threshold Deviations = new(Definition.Code, "deviations", 6, 3, 20,
        new("Avvikelser från medianen, i seriens egen spridning", "Distances from the median, in the series' own spread"));

    /// <summary>From 3 to 6 or from 10 to 22 is no alarm, however steady the series was.</summary>
    public static readonly Threshold Floor = new(Definition.Code, "floor", 15, 3, 1000,
        new("Minsta skillnad mot medianen, i antal", "Smallest difference from the median, as a count"));

    /// <summary>A share of the level that is ordinary where counts are large and chance small: holidays, reorganisations.</summary>
    private const double OrdinaryShare = 0.12;

    /// <summary>How far past the series' own extremes.</summary>
    private const double PastExtremes = 1.3;

    /// <summary>Where counts come in bursts, only one that dwarfs all earlier ones is odd.</summary>
    private const double BurstFloors = 6, BurstExtremes = 3;

    private readonly double _deviations = settings.Of(Deviations), _floor = settings.Of(Floor);

    public override Rule Rule => Definition;

    public override bool Holds(in Count count) =>
        count.Value > 0 && !count.IsSeason && IsPastExtremes(count) && IsFarFromMedian(count);

    private static bool IsPastExtremes(in Count count) =>
        count.IsMore ? count.Value > count.Most * PastExtremes : count.Value * PastExtremes < count.Least;

    private bool IsFarFromMedian(in Count count)
    {
        if (!count.IsSteady) return count.Value >= BurstFloors * _floor && count.Value >= BurstExtremes * count.Most;
        var spread = Math.Max(1.4826 * count.Spread, Math.Max(Math.Sqrt(count.Median), OrdinaryShare * count.Median));
        return Math.Abs(count.Value - count.Median) >= Math.Max(_floor, _deviations * spread);
    }

    public override object[] Details(in Count count) =>
    [
        count.IsMore ? new Phrase("mer", "more") : new Phrase("mindre", "less"), count.Months, CountWords.Of(count.Median),
        count.IsMore ? new Phrase("mest", "most") : new Phrase("minst", "least"), CountWords.Of(count.IsMore ? count.Most : count.Least),
    ];
}
