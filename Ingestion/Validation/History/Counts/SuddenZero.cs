using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Counts;

/// <summary>Zero where there always was something: more often a figure that nobody collected than nothing to count.</summary>
internal sealed class SuddenZero(RuleSettings settings) : CountRule
{
    public static readonly Rule Definition = new("A031", Warning,
        new("0 här, men aldrig under de senaste {1} månaderna (median {2}, minst {3}).", "0 here, but never in the last {1} months (median {2}, least {3})."),
        new("Var det verkligen noll: förklara vid bekräftelsen. Saknas uppgiften: lämna cellen tom. Rätta annars.",
            "If it really was zero: explain when you confirm. If there is no figure: leave the cell blank. Otherwise correct it."));

    /// <summary>With seven a month, a month without any comes by chance once in a thousand.</summary>
    public static readonly Threshold Median = new(Definition.Code, "median", 7, 1, 1000,
        new("Minsta median som en nolla ska förvåna vid", "Smallest median at which a zero is a surprise"));

    /// <summary>"Always" is more than half a year.</summary>
    private const int FewestMonths = 9;

    private readonly double _median = settings.Of(Median);

    public override Rule Rule => Definition;

    public override bool Holds(in Count count) => count is { Value: 0, Least: > 0, IsSteady: true, Months: >= FewestMonths } && count.Median >= _median && !count.IsSeason;

    public override object[] Details(in Count count) => [count.Months, CountWords.Of(count.Median), CountWords.Of(count.Least)];
}
