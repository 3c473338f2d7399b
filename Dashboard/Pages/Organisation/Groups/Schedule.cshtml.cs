using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Groups;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Organisation.Groups;

/// <summary>First the next runs of the schedule that was written, then it can be saved.</summary>
public sealed class ScheduleModel(ScheduleChange change, SteeringGroupReader groups, TimeProvider clock, Wording words) : GroupOrderPage(groups, clock, words)
{
    private readonly TimeProvider _clock = clock;

    public sealed record Answers
    {
        /// <summary><c>1</c>–<c>28</c>, <c>L</c> for the last day, or blank for an expression of one's own.</summary>
        public string? Day { get; set; }

        public string? Time { get; set; }

        public string? Schedule { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Answers Form { get; set; } = new();

    public SchedulePreview Preview { get; private set; } = null!;

    /// <summary>The expression that is previewed.</summary>
    public string Previewed { get; private set; } = "";

    public bool CanSave => Preview.Fault is null && Previewed != Group.Schedule;

    public IEnumerable<SelectListItem> Days =>
    [
        .. Enumerable.Range(1, 28).Select(d => new SelectListItem(Words.Of($"den {NumberForm.Ordinal(d)}", $"day {d}"), $"{d}")),
        new(Words.Of("sista dagen", "the last day"), "L"), new(Words.Of("annat, skriv uttrycket nedan", "other, write the expression below"), ""),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        if (Request.Query.Count == 0) Form = Standing(Group.Schedule);
        Show(Form);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        Show(Form);
        return CanSave ? await OrderAsync(by => change.RescheduleAsync(new(Code, Previewed), by, cancel), cancel) : Page();
    }

    public Task<IActionResult> OnPostPauseAsync(bool paused, CancellationToken cancel)
    {
        ModelState.Clear();
        return OrderAsync(by => change.PauseAsync(Code, paused, by, cancel), cancel);
    }

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!await base.ShowAsync(cancel)) return false;
        Preview ??= SchedulePreview.Of(Group.Schedule, _clock.GetUtcNow());
        return true;
    }

    private static Answers Standing(string schedule) => MonthlySchedule.TryRead(schedule, out var monthly)
        ? new Answers { Day = monthly.Day == MonthlySchedule.LastDay ? "L" : $"{monthly.Day}", Time = $"{monthly.Time:HH\\:mm}" }
        : new Answers { Day = "", Schedule = schedule };

    private void Show(Answers answers)
    {
        if (string.IsNullOrEmpty(answers.Day)) Previewed = answers.Schedule?.Trim() ?? "";
        else if (MonthlySchedule.TryRead(answers.Day, answers.Time, out var monthly)) Previewed = monthly.Cron;
        else
        {
            Preview = new SchedulePreview([], new("Skriv en dag och ett klockslag, till exempel 08:00.", "Give a day and a time, for instance 08:00."));
            ModelState.AddModelError("Form.Time", Words.Of(Preview.Fault!.Value));
            return;
        }
        Preview = SchedulePreview.Of(Previewed, _clock.GetUtcNow());
        if (Preview.Fault is { } fault) ModelState.AddModelError("Form.Schedule", Words.Of(fault));
    }
}
