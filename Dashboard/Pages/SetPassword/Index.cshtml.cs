using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SmvInsights.Dashboard.Accounts.SignIn;
using SmvInsights.Dashboard.Pages.Shell;

namespace SmvInsights.Dashboard.Pages.SetPassword;

/// <summary>Where a one-time link leads.</summary>
[AllowAnonymous, EnableRateLimiting(SignInRate.Policy)]
public sealed class IndexModel(PasswordLink links, Wording words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Account { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? password, string? again)
    {
        if (password != again) return Again(words.Of("De två lösenorden är olika.", "The two passwords differ."));
        switch (await links.UseAsync(Account, Token, password ?? ""))
        {
            case PasswordLinkOutcome.Set:
                TempData.Say(words.Of("Lösenordet är satt. Logga in med det.", "The password is set. Sign in with it."));
                TempData[Pages.SignIn.IndexModel.KnownEmail] = await links.EmailOfAsync(Account);
                return RedirectToPage("/SignIn/Index");
            case PasswordLinkOutcome.TooWeak:
                return Again(words.Of("Lösenordet behöver minst 12 tecken, minst fem olika.", "The password needs at least 12 characters, at least five different."));
            default:
                return Again(words.Of("Länken är använd eller för gammal. Be en administratör om en ny.", "The link has been used or is too old. Ask an administrator for a new one."));
        }
    }

    private PageResult Again(string why)
    {
        ModelState.AddModelError("", why);
        return Page();
    }
}
