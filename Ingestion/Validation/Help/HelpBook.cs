namespace SmvInsights.Ingestion.Validation.Help;

/// <summary>The help on every rule, in the groups in which it is read, and looked up by code.</summary>
public static class HelpBook
{
    public static readonly IReadOnlyList<RuleHelpGroup> Groups =
    [
        FileHelp.Group, TableHelp.Group, WorkbookHelp.Group, CellHelp.Group, RowHelp.Group,
        ActivityHelp.Group, CountHelp.Group, BudgetHelp.Group, AmountHelp.Group, MilestoneHelp.Group, PlanHelp.Group, GapHelp.Group, PrivacyHelp.Group,
    ];

    private static readonly Dictionary<string, RuleHelp> ByCode =
        Groups.SelectMany(group => group.Rules).ToDictionary(help => help.Rule.Code, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<RuleHelp> All => ByCode.Values;

    /// <param name="code">In any case, e.g. <c>a030</c>.</param>
    public static RuleHelp? Find(string code) => ByCode.GetValueOrDefault(code);
}
