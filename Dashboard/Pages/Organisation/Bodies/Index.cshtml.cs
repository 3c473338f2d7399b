using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Organisation.Bodies;

[Authorize(Policy = Policies.FollowOrganisation)]
public sealed class IndexModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; } = Stockholm.Today(clock);

    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Bodies = await Body.ReadAsync(database, cancel);
}
