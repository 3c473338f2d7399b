using System.Globalization;
using Dapper;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Reports.Deadlines;

namespace SmvInsights.Dashboard.Pages.Organisation.Settings;

/// <summary>When reports are due, and when what lacks is reminded of.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class DeadlinesModel(DeadlineSettingChange change, NpgsqlDataSource database, Wording words) : OrderPage(words)
{
    public sealed record Answers
    {
        public DeadlineBy By { get; set; }

        public string? Number { get; set; }

        public string? BeforeMeeting { get; set; }

        public string? Before { get; set; }

        public string? After { get; set; }

        public string? Coordinator { get; set; }

        public bool Paused { get; set; }
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public override string Back => "/organisation/installningar/sista-dag";

    public IEnumerable<SelectListItem> Ways =>
    [
        new(Words.Of("Dag i månaden efter", "Day of the following month"), nameof(DeadlineBy.Day), Form.By == DeadlineBy.Day),
        new(Words.Of("Arbetsdag i månaden efter", "Working day of the following month"), nameof(DeadlineBy.WorkingDay), Form.By == DeadlineBy.WorkingDay),
    ];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var settings = (await connection.QueryAsync<(string Key, string Value)>(new CommandDefinition("select key, value from smv.setting", cancellationToken: cancel)))
            .ToDictionary(s => s.Key, s => s.Value);
        var (rule, reminders) = (DeadlineRule.From(settings), ReminderSettings.From(settings));
        Form = new Answers
        {
            By = rule.By, Number = Text(rule.Number), BeforeMeeting = Text(rule.BeforeMeeting), Before = Text(reminders.Before), After = reminders.AfterText,
            Coordinator = Text(reminders.Coordinator), Paused = reminders.Paused,
        };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var order = new DeadlineSettingChange.Order(
            Form.By, Number(Form.Number), Number(Form.BeforeMeeting), Number(Form.Before), ReminderSettings.Read(Form.After), Number(Form.Coordinator), Form.Paused);
        return OrderAsync(by => change.ChangeAsync(order, by, cancel), cancel);
    }

    protected override Task<bool> ShowAsync(CancellationToken cancel) => Task.FromResult(true);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
