using System.Reflection;

namespace SmvInsights.Ingestion.Validation;

/// <summary>All rules in the order of their codes, for the help page and for looking one up.</summary>
public static class RuleBook
{
    public static readonly IReadOnlyList<Rule> All = [.. new[]
        {
            typeof(FileRules), typeof(CellRules), typeof(RowSetRules),
            typeof(ActivityRules), typeof(BudgetRules), typeof(MilestoneRules), typeof(PrivacyRules),
        }
        .SelectMany(book => book.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Select(field => (Rule)field.GetValue(null)!)
        .OrderBy(rule => rule.Code, StringComparer.Ordinal)];
}
