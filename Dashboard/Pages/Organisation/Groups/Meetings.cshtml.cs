using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Reports.Deadlines;

namespace SmvInsights.Dashboard.Pages.Organisation.Groups;

/// <summary>When the group meets from now on.</summary>
public sealed class MeetingsModel(MeetingEntry entry, MeetingReader meetings, SteeringGroupReader groups, TimeProvider clock, Wording words)
    : GroupOrderPage(groups, clock, words)
{
    public sealed record Answers
    {
        public string? Day { get; set; }
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public IReadOnlyList<DateOnly> Coming { get; private set; } = [];

    private string Here => $"/organisation/styrgrupper/{Code}/sammantraden";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShownAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var day = RequiredDay(nameof(Form.Day), Form.Day);
        return OrderAsync(by => entry.SetAsync(Code, day, by, cancel), cancel, Here);
    }

    public Task<IActionResult> OnPostStrikeAsync(DateOnly day, CancellationToken cancel) =>
        OrderAsync(by => entry.StrikeAsync(Code, day, by, cancel), cancel, Here);

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!await base.ShowAsync(cancel)) return false;
        Coming = await meetings.FromAsync(Code, Today, cancel);
        return true;
    }
}
