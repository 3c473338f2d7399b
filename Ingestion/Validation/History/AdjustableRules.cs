namespace SmvInsights.Ingestion.Validation.History;

/// <summary>The rules that the coordinator can silence, with the thresholds that can be set: all that hold a file against what was reported before.</summary>
public static class AdjustableRules
{
    private static readonly ILookup<string, Threshold> Thresholds = RuleBook.Fields<Threshold>().ToLookup(t => t.Rule, StringComparer.Ordinal);

    /// <summary>In the order of their codes.</summary>
    public static readonly IReadOnlyList<Rule> All =
        [.. RuleBook.Fields<Rule>(typeof(AdjustableRules).Namespace!).OrderBy(rule => rule.Code, StringComparer.Ordinal)];

    /// <returns>None for a rule that goes by no number.</returns>
    public static IEnumerable<Threshold> ThresholdsOf(Rule rule) => Thresholds[rule.Code];
}
