using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Organisation.Groups;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Organisation.People;

[Authorize(Policy = Policies.FollowOrganisation)]
public sealed class IndexModel(RoleHolderReader roles, OrganisationReader organisation, SteeringGroupReader groups, TimeProvider clock, Wording words) : PageModel
{
    public DateOnly Today { get; } = Stockholm.Today(clock);

    public ILookup<bool, RoleHolder> Ended { get; private set; } = null!;

    private Dictionary<string, string> Places { get; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Ended = (await roles.ReadAsync(cancel)).ToLookup(h => DatedWords.State(h.From, h.To, Today) == PeriodState.Past);
        foreach (var district in (await organisation.ReadAsync(cancel)).Districts) Places[district.Code] = words.Of(district.NameOn(Today));
        foreach (var group in await groups.ReadAsync(cancel)) Places[group.Code] = words.Of(group.NameOn(Today));
    }

    public string? PlaceOf(RoleHolder holder) => Places.GetValueOrDefault(holder.District ?? holder.Group ?? "");
}
