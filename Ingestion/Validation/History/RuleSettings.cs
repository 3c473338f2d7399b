using System.Globalization;
using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Validation.History;

/// <summary>How the coordinator has set the rules: thresholds that differ from those in code, and rules that are silent.</summary>
public sealed class RuleSettings
{
    /// <summary>Before the code of a rule and a dot, in the keys of <c>smv.setting</c>.</summary>
    public const string KeyPrefix = "rule.";

    /// <summary>After the code of a rule, where it is silent; the value is <c>true</c>.</summary>
    public const string SilentKey = "silent";

    /// <summary>As the code has them.</summary>
    public static readonly RuleSettings Default = new(new Dictionary<string, string>());

    private readonly IReadOnlyDictionary<string, string> _values;

    private RuleSettings(IReadOnlyDictionary<string, string> values) => _values = values;

    public static async Task<RuleSettings> ReadAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        new((await connection.QueryAsync<(string Key, string Value)>(new CommandDefinition(
            "select key, value from smv.setting where starts_with(key, @KeyPrefix)", new { KeyPrefix }, cancellationToken: cancel)))
            .ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal));

    public static string KeyOf(string rule, string name) => $"{KeyPrefix}{rule}.{name}";

    public bool Hears(Rule rule) => !_values.ContainsKey(KeyOf(rule.Code, SilentKey));

    /// <summary>The coordinator's value, else the code's.</summary>
    public double Of(Threshold threshold) =>
        _values.TryGetValue(threshold.Key, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : threshold.Default;
}
