using System.Reflection;

namespace SmvInsights.Ingestion.Validation;

/// <summary>All rules in the order of their codes, for the help pages and for looking one up. A rule belongs to it by standing as a field in this namespace or below.</summary>
public static class RuleBook
{
    public static readonly IReadOnlyList<Rule> All = [.. Fields<Rule>().OrderBy(rule => rule.Code, StringComparer.Ordinal)];

    /// <summary>What stands as <c>public static readonly</c> of the type in the classes of the namespace, this one if none is named, or below.</summary>
    internal static IEnumerable<T> Fields<T>(string? within = null) => typeof(RuleBook).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith(within ?? typeof(RuleBook).Namespace!, StringComparison.Ordinal) ?? false)
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(field => field.FieldType == typeof(T))
        .Select(field => (T)field.GetValue(null)!);
}
