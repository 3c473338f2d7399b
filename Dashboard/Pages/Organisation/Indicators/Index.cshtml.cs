using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Dashboard.Pages.Organisation.Indicators;

[Authorize(Policy = Policies.FollowOrganisation)]
public sealed class IndexModel(OrganisationReader organisation, Wording words) : PageModel
{
    public OrganisationSnapshot Organisation { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Organisation = await organisation.ReadAsync(cancel);

    public string ActorsOf(Indicator indicator) => indicator.Actors.Count == 0
        ? words.Of("alla", "all")
        : string.Join(", ", Organisation.Actors.Where(a => indicator.Actors.Contains(a.Id)).Select(a => words.Of(a.Name)));

    public string? FollowedBy(Indicator indicator) => Organisation.Indicators.FirstOrDefault(i => i.Id == indicator.Follows) is { } followed ? words.Of(followed.Name) : null;
}
