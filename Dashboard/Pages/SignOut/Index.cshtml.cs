using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Accounts.Storage;
using SmvInsights.Dashboard.Pages.Meetings;
using SmvInsights.Dashboard.Pages.Shell;

namespace SmvInsights.Dashboard.Pages.SignOut;

[AllowAnonymous]
public sealed class IndexModel(SignInManager<Account> signIn, Wording words) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("~/");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        Response.Cookies.Delete(ViewAs.Cookie);
        KeptPages.Forget(Response);
        TempData.Say(words.Of("Du är utloggad.", "You are signed out."));
        return RedirectToPage("/SignIn/Index");
    }
}
