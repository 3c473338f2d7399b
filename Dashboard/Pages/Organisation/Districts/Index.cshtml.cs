using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Organisation.Districts;

[Authorize(Policy = Policies.FollowOrganisation)]
public sealed class IndexModel(OrganisationReader organisation, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; } = Stockholm.Today(clock);

    public OrganisationSnapshot Organisation { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Organisation = await organisation.ReadAsync(cancel);

    /// <summary>The day to show a district on: today, or its first or last one.</summary>
    public DateOnly DayOf(District district) =>
        district.From > Today ? district.From.Value : district.To <= Today ? district.To.Value.AddDays(-1) : Today;
}
