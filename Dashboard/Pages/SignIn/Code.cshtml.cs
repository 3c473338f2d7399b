using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SmvInsights.Dashboard.Accounts.SignIn;
using SmvInsights.Dashboard.Pages.Shell;

namespace SmvInsights.Dashboard.Pages.SignIn;

/// <summary>Second step of signing in by e-mail. What it says is the same whether the address is a member's or not.</summary>
[AllowAnonymous, EnableRateLimiting(SignInRate.Policy)]
public sealed class CodeModel(SignInCodeSender sender, SignInCodeCheck check, Wording words) : PageModel
{
    /// <summary>Kept in the protected TempData cookie between the steps.</summary>
    [TempData]
    public string? CodeEmail { get; set; }

    [TempData]
    public string? CodeReturnUrl { get; set; }

    public IActionResult OnGet()
    {
        if (CodeEmail is null) return RedirectToPage("/SignIn/Index");
        TempData.Keep();
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(string? email, string? returnUrl, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(email)) return RedirectToPage("/SignIn/Index");
        (CodeEmail, CodeReturnUrl) = (email.Trim(), returnUrl);
        await sender.SendAsync(CodeEmail, cancel);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken cancel)
    {
        if (CodeEmail is null) return RedirectToPage("/SignIn/Index");
        var digits = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        if (await check.TryAsync(CodeEmail, digits, cancel)) return LocalRedirect(Url.IsLocalUrl(CodeReturnUrl) ? CodeReturnUrl : "~/");
        TempData.Keep();
        ModelState.AddModelError("", words.Of(
            "Koden stämmer inte, eller så har den slutat gälla. Den senaste koden gäller i tio minuter.",
            "The code is wrong, or has expired. The latest code is good for ten minutes."));
        return Page();
    }
}
