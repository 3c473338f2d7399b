using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Accounts.Administration;
using SmvInsights.Dashboard.Accounts.Storage;
using SmvInsights.Dashboard.Hosting;
using SmvInsights.Dashboard.Pages.Shell;

namespace SmvInsights.Dashboard.Pages.Accounts;

[Authorize(Policy = Policies.Administer)]
public sealed class EditModel(
    AccountList list, UserManager<Account> accounts, AccountChange change, AccountInvitation invitation, SmvOptions site, Wording words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AccountForm Form { get; set; } = new();

    public AccountRow Row { get; private set; } = null!;

    /// <summary>Nobody takes their own administration away, so that one administrator always remains.</summary>
    public bool IsSelf => Id == User.AccountId();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await list.FindAsync(Id, cancel) is not { } row) return NotFound();
        Row = row;
        Form = AccountForm.Of(row);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await list.FindAsync(Id, cancel) is not { } row) return NotFound();
        Row = row;
        if (IsSelf) Form.Role = row.Role;
        Form.Check(ModelState, words, withEmail: false);
        if (!ModelState.IsValid) return Page();
        await change.SaveAsync(await AccountAsync(), Form.Terms(), User.DisplayName(), cancel);
        return Done(words.Of("Kontot är sparat.", "The account is saved."));
    }

    public async Task<IActionResult> OnPostLinkAsync(CancellationToken cancel)
    {
        TempData["Link"] = site.PublicUrl + await invitation.LinkAsync(await AccountAsync(), User.DisplayName(), cancel);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostUnlockAsync(CancellationToken cancel)
    {
        await change.UnlockAsync(await AccountAsync(), User.DisplayName(), cancel);
        return Done(words.Of("Kontot är upplåst.", "The account is unlocked."));
    }

    public async Task<IActionResult> OnPostActiveAsync(bool active, CancellationToken cancel)
    {
        if (IsSelf) return Forbid();
        await change.SetActiveAsync(await AccountAsync(), active, User.DisplayName(), cancel);
        return Done(active ? words.Of("Kontot är aktivt igen.", "The account is active again.") : words.Of("Kontot är avstängt.", "The account is deactivated."));
    }

    private async Task<Account> AccountAsync() =>
        await accounts.FindByIdAsync(Id.ToString()) ?? throw new InvalidOperationException("There is no such account.");

    private RedirectToPageResult Done(string notice)
    {
        TempData.Say(notice);
        return RedirectToPage(new { Id });
    }
}
