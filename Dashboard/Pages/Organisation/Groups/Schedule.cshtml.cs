using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SmvInsights.Dashboard.Jobs;
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
        /// <summary>The code of a <see cref="GroupSchedule"/>, or blank for an expression of one's own.</summary>
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
        .. Enumerable.Range(1, 28).Select(d => Choice("Dag i månaden", "Day of the month", $"den {NumberForm.Ordinal(d).Sv}", $"the {NumberForm.Ordinal(d).En}", $"{d}")),
        Choice("Dag i månaden", "Day of the month", "sista dagen", "the last day", "L"),
        .. Enumerable.Range(1, GroupSchedule.MostWorkingDays).Select(n =>
            Choice("Arbetsdag i månaden", "Working day of the month", $"{NumberForm.Ordinal(n).Sv} arbetsdagen", $"the {NumberForm.Ordinal(n).En} working day", $"W{n}")),
        .. Enumerable.Range(1, GroupSchedule.MostWorkingDays).Select(n => Choice("Före sammanträde", "Before a meeting",
            n == 1 ? "en arbetsdag före sammanträdet" : $"{n} arbetsdagar före sammanträdet", n == 1 ? "one working day before the meeting" : $"{n} working days before the meeting", $"M{n}")),
        Choice("Annat", "Other", "annat, skriv uttrycket nedan", "other, write the expression below", ""),
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
        return CanSave ? await OrderAsync(by => change.RescheduleAsync(new(Code, Previewed, GroupSchedule.TryRead(Previewed, out var chosen) ? chosen.Told : null), by, cancel), cancel) : Page();
    }

    public Task<IActionResult> OnPostPauseAsync(bool paused, CancellationToken cancel)
    {
        ModelState.Clear();
        return OrderAsync(by => change.PauseAsync(Code, paused, by, cancel), cancel);
    }

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!await base.ShowAsync(cancel)) return false;
        Preview ??= SchedulePreview.Of(Group.Schedule, Group.Facts, _clock.GetUtcNow());
        return true;
    }

    private static Answers Standing(string schedule) => GroupSchedule.TryRead(schedule, out var chosen)
        ? new Answers { Day = chosen.Code, Time = $"{chosen.Time:HH\\:mm}" }
        : new Answers { Day = "", Schedule = schedule };

    private SelectListItem Choice(string groupSv, string groupEn, string sv, string en, string value) =>
        new(Words.Of(sv, en), value) { Group = new SelectListGroup { Name = Words.Of(groupSv, groupEn) } };

    private void Show(Answers answers)
    {
        if (string.IsNullOrEmpty(answers.Day)) Previewed = answers.Schedule?.Trim() ?? "";
        else if (GroupSchedule.TryRead(answers.Day, answers.Time, out var chosen)) Previewed = chosen.Text;
        else
        {
            Preview = new SchedulePreview([], new("Skriv en dag och ett klockslag, till exempel 08:00.", "Give a day and a time, for instance 08:00."));
            ModelState.AddModelError("Form.Time", Words.Of(Preview.Fault!.Value));
            return;
        }
        Preview = SchedulePreview.Of(Previewed, Group.Facts, _clock.GetUtcNow());
        if (Preview.Fault is { } fault) ModelState.AddModelError("Form.Schedule", Words.Of(fault));
    }
}
