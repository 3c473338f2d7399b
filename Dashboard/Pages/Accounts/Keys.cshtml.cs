using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Accounts.Keys;
using SmvInsights.Dashboard.Pages.Shell;

namespace SmvInsights.Dashboard.Pages.Accounts;

[Authorize(Policy = Policies.Administer)]
public sealed class KeysModel(ApiKeyList list, ApiKeyIssue issue, Wording words) : PageModel
{
    [BindProperty]
    public AccountForm Form { get; set; } = new();

    public IReadOnlyList<ApiKeyRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await list.ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Form.Check(ModelState, words, withEmail: false);
        if (!ModelState.IsValid)
        {
            Rows = await list.ReadAsync(cancel);
            return Page();
        }
        var reports = Form.Role == Roles.Reporter;
        var wanted = new NewApiKey(Form.Name!.Trim(), Form.Role, reports && Form.District is { Length: > 0 } ? Form.District : null, reports ? Form.Scope : "");
        TempData["Key"] = await issue.IssueAsync(wanted, User.DisplayName(), cancel);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancel)
    {
        await issue.RevokeAsync(id, User.DisplayName(), cancel);
        TempData.Say(words.Of("Nyckeln är återkallad.", "The key is revoked."));
        return RedirectToPage();
    }
}
