using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Organisation.People;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Deadlines;

namespace SmvInsights.Dashboard.Pages.Organisation.Groups;

[Authorize(Policy = Policies.FollowOrganisation)]
public sealed class DetailsModel(SteeringGroupReader groups, RoleHolderReader roles, MeetingReader meetings, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; } = Stockholm.Today(clock);

    public SteeringGroup Group { get; private set; } = null!;

    public IReadOnlyList<RoleHolder> Holders { get; private set; } = [];

    public SchedulePreview Preview { get; private set; } = null!;

    /// <summary>From today on.</summary>
    public IReadOnlyList<DateOnly> Meetings { get; private set; } = [];

    /// <summary>Those of now, those to come and those of before.</summary>
    public ILookup<PeriodState, Recipient> Recipients { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (await groups.FindAsync(code, cancel) is not { } group) return NotFound();
        Group = group;
        Holders = [.. (await roles.ReadAsync(cancel)).Where(h => h.Group == code && DatedWords.State(h.From, h.To, Today) == PeriodState.Now)];
        Preview = SchedulePreview.Of(group.Schedule, group.Facts, clock.GetUtcNow());
        Meetings = await meetings.FromAsync(code, Today, cancel);
        Recipients = group.Recipients.ToLookup(r => DatedWords.State(r.From, r.To, Today));
        return Page();
    }
}
