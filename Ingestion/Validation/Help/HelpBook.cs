namespace SmvInsights.Ingestion.Validation.Help;

/// <summary>The help on every rule, looked up by its code.</summary>
public static class HelpBook
{
    /// <summary>In the order of their codes.</summary>
    public static readonly IReadOnlyList<RuleHelp> All =
    [
        .. new IReadOnlyList<RuleHelp>[] { CountHelp.All, AmountHelp.All, PlanHelp.All }
            .SelectMany(book => book).OrderBy(help => help.Rule.Code, StringComparer.Ordinal),
    ];

    private static readonly Dictionary<string, RuleHelp> ByCode = All.ToDictionary(help => help.Rule.Code, StringComparer.OrdinalIgnoreCase);

    /// <param name="code">In any case, e.g. <c>a030</c>.</param>
    public static RuleHelp? Find(string code) => ByCode.GetValueOrDefault(code);
}
