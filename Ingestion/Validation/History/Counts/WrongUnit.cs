using SmvInsights.Ingestion.Wording;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Counts;

/// <summary>A count about 10, 100 or 1 000 times what the series usually is, or that small a part of it: a zero too many or too few, or another unit.</summary>
internal sealed class WrongUnit(RuleSettings settings) : CountRule
{
    public static readonly Rule Definition = new("A032", Warning,
        new("{0} är ungefär {1} {2} de senaste {3} månaderna (median {4}). En nolla för mycket eller för lite, eller en annan enhet?",
            "{0} is about {1} {2} the last {3} months (median {4}). A zero too many or too few, or another unit?"),
        new("Kontrollera talet mot underlaget. Stämmer det: förklara vid bekräftelsen.", "Check the number against its source. If it is right: explain when you confirm."));

    /// <summary>Below it, ten times as much is a handful of events.</summary>
    public static readonly Threshold Floor = new(Definition.Code, "floor", 15, 3, 1000,
        new("Minsta skillnad mot medianen, i antal", "Smallest difference from the median, as a count"));

    /// <summary>In powers of ten: from 7 to 14 times is about ten times.</summary>
    private const double Near = 0.15;

    /// <summary>Rests on no less than this.</summary>
    private const double SmallestMedian = 4;

    private readonly double _floor = settings.Of(Floor);

    public override Rule Rule => Definition;

    public override bool Holds(in Count count) =>
        count.Value > 0 && !count.IsSeason && count.Median >= SmallestMedian && Math.Abs(count.Value - count.Median) >= _floor
        && (count.Value > 2 * count.Most || count.Value < count.Least / 2.0) && PowerOf(count) != 0;

    /// <summary>Ten times as much is nothing odd where counts come in bursts.</summary>
    private static int PowerOf(in Count count) =>
        PowerOfTen.Near(count.Value / count.Median, Near) is var power && (count.IsSteady || Math.Abs(power) > 1) ? power : 0;

    public override object[] Details(in Count count)
    {
        var power = PowerOf(count);
        return [PowerOfTen.Words(power), power > 0 ? new Phrase("så mycket som", "what there was in") : new Phrase("av", "of"), count.Months, CountWords.Of(count.Median)];
    }
}
