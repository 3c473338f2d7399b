using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SmvInsights.Dashboard.Accounts.Administration;
using SmvInsights.Dashboard.Accounts.Demo;
using SmvInsights.Dashboard.Accounts.SignIn;
using SmvInsights.Dashboard.Pages.Shell;

namespace SmvInsights.Dashboard.Pages.SignIn;

[AllowAnonymous, EnableRateLimiting(SignInRate.Policy)]
public sealed class IndexModel(PasswordSignIn passwords, DemoSignIn demonstration, AccountList accounts, Wording words) : PageModel
{
    /// <summary>Under which the address waits for who has just chosen a password.</summary>
    public const string KnownEmail = "KnownEmail";

    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty, DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>A new installation, where nobody can sign in yet.</summary>
    public bool HasNoAccounts { get; private set; }

    public IReadOnlyList<AccountRow> Offers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (User.Identity?.IsAuthenticated == true) return Onward();
        Email = TempData[KnownEmail] as string ?? "";
        HasNoAccounts = await accounts.IsEmptyAsync(cancel);
        await ShowOffersAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && await passwords.TryAsync(Email.Trim(), Password)) return Onward();
        ModelState.Clear();
        ModelState.AddModelError("", words.Of(
            "Adressen och lösenordet stämmer inte ihop. Efter fem felaktiga försök vilar kontot i en kvart.",
            "The address and the password do not match. After five wrong tries the account rests for a quarter of an hour."));
        await ShowOffersAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostDemonstrationAsync(Guid account) =>
        await demonstration.TryAsync(HttpContext, account) ? Onward() : Forbid();

    private async Task ShowOffersAsync(CancellationToken cancel) => Offers = await demonstration.OffersAsync(HttpContext, cancel);

    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/");
}
