using System.Globalization;
using Dapper;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Deadlines;

/// <summary>The county decides otherwise when reports are due and when it reminds of them.</summary>
public sealed class DeadlineSettingChange(OrganisationChange change)
{
    private const int MostWorkingDays = 20;

    /// <param name="Number">1–28 of days, 1–20 of working days.</param>
    /// <param name="BeforeMeeting">Working days, 0–20; 0 where meetings do not matter.</param>
    /// <param name="Before">Working days, 0–20; 0 for no reminder.</param>
    /// <param name="After">Working days, up to four of them, 1–20 each, rising.</param>
    /// <param name="Coordinator">Working days, 0–20; 0 for never.</param>
    public sealed record Order(DeadlineBy By, int? Number, int? BeforeMeeting, int? Before, IReadOnlyList<int>? After, int? Coordinator, bool Paused);

    private const string Sql = """
        insert into smv.setting (key, value) select key, value from unnest(@keys, @values) setting (key, value)
        on conflict (key) do update set value = excluded.value
        """;

    public Task<Outcome> ChangeAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var refusals = Check(order).ToList();
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        var rule = new DeadlineRule(order.By, order.Number!.Value, order.BeforeMeeting!.Value);
        var reminders = new ReminderSettings(order.Before!.Value, order.After!, order.Coordinator!.Value, order.Paused);
        var settings = Stored(rule, reminders);
        await connection.ExecuteAsync(new CommandDefinition(
            Sql, new { keys = settings.Select(s => s.Key).ToArray(), values = settings.Select(s => s.Value).ToArray() }, cancellationToken: cancel));
        return Outcome.Done("deadlines changed", "settings",
            $"Sista dag är {rule.Named().Sv}. Påminnelser: {(reminders.Paused ? "pausade" : "på")}.", $"The deadline is {rule.Named().En}. Reminders: {(reminders.Paused ? "paused" : "on")}.");
    }, cancel);

    private static IEnumerable<Refusal> Check(Order order)
    {
        var most = order.By == DeadlineBy.Day ? 28 : MostWorkingDays;
        if (!(order.Number >= 1 && order.Number <= most)) yield return Whole(nameof(order.Number), 1, most);
        if (order.BeforeMeeting is not (>= 0 and <= MostWorkingDays)) yield return Whole(nameof(order.BeforeMeeting), 0, MostWorkingDays);
        if (order.Before is not (>= 0 and <= MostWorkingDays)) yield return Whole(nameof(order.Before), 0, MostWorkingDays);
        if (order.Coordinator is not (>= 0 and <= MostWorkingDays)) yield return Whole(nameof(order.Coordinator), 0, MostWorkingDays);
        if (order.After is not { Count: <= 4 } after || after.Any(d => d is < 1 or > MostWorkingDays) || !after.Order().Distinct().SequenceEqual(after))
            yield return new(nameof(order.After), new($"Skriv högst fyra heltal från 1 till {MostWorkingDays} i stigande ordning, till exempel 1 5.", $"Write at most four whole numbers from 1 to {MostWorkingDays}, rising, for instance 1 5."));
    }

    private static Refusal Whole(string field, int least, int most) => new(field, new Phrase($"Skriv ett heltal från {least} till {most}.", $"Write a whole number from {least} to {most}."));

    private static IReadOnlyList<(string Key, string Value)> Stored(DeadlineRule rule, ReminderSettings reminders) =>
    [
        (DeadlineRule.ByKey, rule.By == DeadlineBy.WorkingDay ? DeadlineRule.WorkingDay : "day"), (DeadlineRule.NumberKey, Text(rule.Number)),
        (DeadlineRule.BeforeMeetingKey, Text(rule.BeforeMeeting)), (ReminderSettings.BeforeKey, Text(reminders.Before)),
        (ReminderSettings.AfterKey, reminders.AfterText), (ReminderSettings.CoordinatorKey, Text(reminders.Coordinator)),
        (ReminderSettings.PausedKey, reminders.Paused ? "true" : "false"),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
