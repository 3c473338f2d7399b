using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Dashboard.Pages.Organisation.Actors;

[Authorize(Policy = Policies.FollowOrganisation)]
public sealed class IndexModel(OrganisationReader organisation) : PageModel
{
    public OrganisationSnapshot Organisation { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Organisation = await organisation.ReadAsync(cancel);

    /// <summary>How many indicators name the actor among those that may report them.</summary>
    public int IndicatorsOf(Actor actor) => Organisation.Indicators.Count(i => i.Actors.Contains(actor.Id));
}
