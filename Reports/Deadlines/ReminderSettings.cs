using System.Globalization;
using Dapper;
using Npgsql;

namespace SmvInsights.Reports.Deadlines;

/// <summary>When reminders of what lacks go out, in working days from the deadline, at eight in the morning.</summary>
/// <param name="Before">Days before it; 0 for none.</param>
/// <param name="After">Days after it, one reminder each; may be empty.</param>
/// <param name="Coordinator">Days after it when the coordinator hears; 0 for never.</param>
public sealed record ReminderSettings(int Before, IReadOnlyList<int> After, int Coordinator, bool Paused)
{
    public const string BeforeKey = "reminder.before";
    public const string AfterKey = "reminder.after";
    public const string CoordinatorKey = "reminder.coordinator";
    public const string PausedKey = "reminder.paused";

    public static readonly ReminderSettings Usual = new(3, [1, 5], 3, false);

    public static async Task<ReminderSettings> ReadAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        From((await connection.QueryAsync<(string Key, string Value)>(new CommandDefinition("select key, value from smv.setting where key like 'reminder.%'", cancellationToken: cancel)))
            .ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal));

    /// <param name="settings">As stored; what is not there is as usual.</param>
    public static ReminderSettings From(IReadOnlyDictionary<string, string> settings) => new(
        Days(settings, BeforeKey) is [var before] ? before : Usual.Before,
        Days(settings, AfterKey) ?? Usual.After,
        Days(settings, CoordinatorKey) is [var coordinator] ? coordinator : Usual.Coordinator,
        settings.GetValueOrDefault(PausedKey) == "true");

    /// <summary><c>1 5</c>, as stored.</summary>
    public string AfterText => string.Join(' ', After.Select(d => d.ToString(CultureInfo.InvariantCulture)));

    /// <returns><c>null</c> when the text is anything but whole numbers with spaces or commas between.</returns>
    public static IReadOnlyList<int>? Read(string? text)
    {
        var parts = (text ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var days = parts.Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : -1).ToList();
        return days.Contains(-1) ? null : days;
    }

    private static IReadOnlyList<int>? Days(IReadOnlyDictionary<string, string> settings, string key) =>
        settings.TryGetValue(key, out var text) ? Read(text) : null;
}
