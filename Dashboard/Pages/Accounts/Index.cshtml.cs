using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Accounts.Administration;

namespace SmvInsights.Dashboard.Pages.Accounts;

[Authorize(Policy = Policies.Administer)]
public sealed class IndexModel(AccountList list) : PageModel
{
    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await list.ReadAsync(cancel);
}
