using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;

namespace SmvInsights.Dashboard.Pages.Organisation.Changes;

[Authorize(Policy = Policies.FollowOrganisation)]
public sealed class IndexModel(ChangeReader changes) : PageModel
{
    private const int PerPage = 50;

    public IReadOnlyList<ChangeLine> Lines { get; private set; } = [];

    /// <summary>Where the list goes on, or <c>null</c> at its end.</summary>
    public long? Older { get; private set; }

    public async Task OnGetAsync(long? before, CancellationToken cancel)
    {
        var lines = await changes.ReadAsync(PerPage + 1, before, cancel);
        Lines = [.. lines.Take(PerPage)];
        Older = lines.Count > PerPage ? Lines[^1].Id : null;
    }
}
