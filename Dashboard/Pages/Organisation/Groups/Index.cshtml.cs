using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Jobs;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Organisation.Groups;

[Authorize(Policy = Policies.FollowOrganisation)]
public sealed class IndexModel(SteeringGroupReader groups, TimeProvider clock, Wording words) : PageModel
{
    public DateOnly Today { get; } = Stockholm.Today(clock);

    public IReadOnlyList<SteeringGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Groups = await groups.ReadAsync(cancel);

    public SchedulePreview Runs(SteeringGroup group) => SchedulePreview.Of(group.Schedule, group.Facts, clock.GetUtcNow());

    public string ScheduleOf(SteeringGroup group) => GroupSchedule.TryRead(group.Schedule, out var schedule) ? words.Of(schedule.Told) : group.Schedule;
}
