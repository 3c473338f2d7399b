using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Jobs;
using SmvInsights.Dashboard.Pages.Organisation.Changes;
using SmvInsights.Dashboard.Pages.Organisation.Groups;
using SmvInsights.Dashboard.Pages.Organisation.People;
using SmvInsights.Dashboard.Pages.Organisation.Projects;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Groups;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Organisation;

/// <summary>The whole organisation as it is today, and what is decided for days to come.</summary>
[Authorize(Policy = Policies.FollowOrganisation)]
public sealed class IndexModel(
    OrganisationReader organisation, SteeringGroupReader groups, RoleHolderReader roles, AheadReader ahead, ChangeReader changes, ProjectList projects, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; } = Stockholm.Today(clock);

    public OrganisationSnapshot Organisation { get; private set; } = null!;

    public IReadOnlyList<SteeringGroup> Groups { get; private set; } = [];

    public IReadOnlyList<DatedChange> Ahead { get; private set; } = [];

    public IReadOnlyList<ChangeLine> Changes { get; private set; } = [];

    /// <summary>Codes of reported projects that nobody has named.</summary>
    public IReadOnlyList<string> Unnamed { get; private set; } = [];

    private IReadOnlyList<RoleHolder> Holders { get; set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Organisation = await organisation.ReadAsync(cancel);
        Groups = await groups.ReadAsync(cancel);
        Holders = [.. (await roles.ReadAsync(cancel)).Where(h => DatedWords.State(h.From, h.To, Today) == PeriodState.Now)];
        Ahead = await ahead.ReadAsync(Today, cancel);
        Changes = await changes.ReadAsync(6, null, cancel);
        Unnamed = [.. (await projects.ReadAsync(cancel)).Where(p => p.Named is null).Select(p => p.Code)];
    }

    /// <summary>Who holds a role today, of a district or group by its code.</summary>
    public IEnumerable<RoleHolder> Holding(string role, string? of = null) => Holders.Where(h => h.Role == role && (h.District ?? h.Group) == of);

    public static IEnumerable<RoleKind> CountyRoles => RoleKind.All.Where(r => r.Of == RoleOf.County);

    /// <summary>When the group's next report is made and mailed; <c>null</c> when paused or never.</summary>
    public DateTimeOffset? NextRun(SteeringGroup group) =>
        group.Paused ? null : RunTimes.Coming(group.Schedule, clock.GetUtcNow(), group.Facts).Select(t => (DateTimeOffset?)t).FirstOrDefault();
}
