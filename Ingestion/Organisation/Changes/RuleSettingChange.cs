using System.Globalization;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Validation.History;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Changes;

/// <summary>Sets the numbers that the rules about history go by, and silences rules. Holds for files that are read from then on.</summary>
public sealed class RuleSettingChange(OrganisationChange change)
{
    /// <param name="Values">By <see cref="Threshold.Key"/>; <c>null</c> for what was no number. What is left out keeps the code's value.</param>
    /// <param name="Silent">Codes of the rules to be silent.</param>
    public sealed record Order(IReadOnlyDictionary<string, double?> Values, IReadOnlyCollection<string> Silent);

    public Task<Outcome> ChangeAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var check = new OrderCheck();
        foreach (var (threshold, value) in AnswersOf(order))
            if (value is null || value < threshold.Least || value > threshold.Most) Refuse(check, threshold);
        if (check.Failed) return check.Refused;

        var before = await RuleSettings.ReadAsync(connection, cancel);
        await WriteAsync(connection, order, cancel);
        var told = Differences(before, await RuleSettings.ReadAsync(connection, cancel)).ToList();
        return told.Count == 0
            ? Outcome.Refused("", "Inget var ändrat.", "Nothing was changed.")
            : Outcome.Done("rules changed", "rules", $"Reglerna: {string.Join("; ", told.Select(t => t.Sv))}.", $"The rules: {string.Join("; ", told.Select(t => t.En))}.");
    }, cancel);

    private static IEnumerable<(Threshold Threshold, double? Value)> AnswersOf(Order order) =>
        AdjustableRules.All.SelectMany(AdjustableRules.ThresholdsOf).Where(t => order.Values.ContainsKey(t.Key)).Select(t => (t, order.Values[t.Key]));

    private static void Refuse(OrderCheck check, Threshold threshold) => check.Refuse(
        $"Values[{threshold.Key}]",
        $"Skriv ett tal från {Written(threshold.Least, Language.Swedish)} till {Written(threshold.Most, Language.Swedish)}.",
        $"Write a number from {Written(threshold.Least, Language.English)} to {Written(threshold.Most, Language.English)}.");

    /// <summary>Only what differs from the code is kept, so that a better default reaches those who never chose another.</summary>
    private static async Task WriteAsync(NpgsqlConnection connection, Order order, CancellationToken cancel)
    {
        var values = AnswersOf(order).Where(a => a.Value != a.Threshold.Default).Select(a => (a.Threshold.Key, a.Value!.Value.ToString(CultureInfo.InvariantCulture)))
            .Concat(AdjustableRules.All.Where(r => order.Silent.Contains(r.Code)).Select(r => (RuleSettings.KeyOf(r.Code, RuleSettings.SilentKey), "true")))
            .ToList();
        await connection.ExecuteAsync(new CommandDefinition("""
            delete from smv.setting where starts_with(key, @KeyPrefix);
            insert into smv.setting (key, value) select * from unnest(@keys, @values)
            """, new { RuleSettings.KeyPrefix, keys = values.Select(v => v.Item1).ToArray(), values = values.Select(v => v.Item2).ToArray() }, cancellationToken: cancel));
    }

    private static IEnumerable<Phrase> Differences(RuleSettings before, RuleSettings after)
    {
        foreach (var rule in AdjustableRules.All)
        {
            if (before.Hears(rule) && !after.Hears(rule)) yield return new($"{rule.Code} avstängd", $"{rule.Code} switched off");
            if (!before.Hears(rule) && after.Hears(rule)) yield return new($"{rule.Code} påslagen", $"{rule.Code} switched on");
            foreach (var threshold in AdjustableRules.ThresholdsOf(rule).Where(t => before.Of(t) != after.Of(t)))
                yield return new(
                    $"{rule.Code} {threshold.Label.Sv.ToLowerInvariant()} {Written(before.Of(threshold), Language.Swedish)} → {Written(after.Of(threshold), Language.Swedish)}",
                    $"{rule.Code} {threshold.Label.En.ToLowerInvariant()} {Written(before.Of(threshold), Language.English)} → {Written(after.Of(threshold), Language.English)}");
        }
    }

    private static string Written(double value, Language language) => NumberForm.Decimal((decimal)value, value == Math.Floor(value) ? 0 : 1, language);
}
