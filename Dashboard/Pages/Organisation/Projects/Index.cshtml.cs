using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Organisation.Projects;

/// <summary>Every project code that has been reported, and what it stands for.</summary>
[Authorize(Policy = Policies.Annotate)]
public sealed class IndexModel(ProjectList projects, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; } = Stockholm.Today(clock);

    public IReadOnlyList<ListedProject> Projects { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Projects = await projects.ReadAsync(cancel);
}
