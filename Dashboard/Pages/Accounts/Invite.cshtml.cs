using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Accounts.Administration;
using SmvInsights.Dashboard.Hosting;
using SmvInsights.Dashboard.Pages.Shell;

namespace SmvInsights.Dashboard.Pages.Accounts;

[Authorize(Policy = Policies.Administer)]
public sealed class InviteModel(AccountInvitation invitation, SmvOptions site, Wording words) : PageModel
{
    [BindProperty]
    public AccountForm Form { get; set; } = new();

    /// <summary>A first step says who is to be invited.</summary>
    public void OnGet(string? role, string? district)
    {
        if (Roles.All.Contains(role)) Form.Role = role!;
        Form.District = district;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Form.Check(ModelState, words, withEmail: true);
        if (!ModelState.IsValid) return Page();
        var account = await invitation.MakeAsync(Form.Email!, Form.Terms(), User.DisplayName(), cancel);
        if (account is null)
        {
            ModelState.AddModelError("Form.Email", words.Of("Adressen har redan ett konto, eller kan inte användas.", "The address has an account already, or cannot be used."));
            return Page();
        }
        if (account.Role == Roles.Member)
            TempData.Say(words.Of("Kontot är skapat. Ledamoten loggar in med en kod som kommer med e-post.", "The account is created. The member signs in with a code that comes by e-mail."));
        else
            TempData["Link"] = site.PublicUrl + await invitation.LinkAsync(account, User.DisplayName(), cancel);
        return RedirectToPage("/Accounts/Edit", new { id = account.Id });
    }
}
