using Dapper;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;

namespace SmvInsights.Dashboard.Pages.Preferences;

/// <summary>Keeps the chosen language and appearance, then goes back to where the visitor was.</summary>
[AllowAnonymous]
public sealed class IndexModel(NpgsqlDataSource database) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("~/");

    public async Task<IActionResult> OnPostAsync(string? language, string? theme, string? returnUrl)
    {
        if (Languages.FromTag(language) is not null) await KeepLanguageAsync(language!);
        if (theme is "light" or "dark") Remember(Theme.Cookie, theme);
        if (theme is "system") Response.Cookies.Delete(Theme.Cookie);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "~/");
    }

    private async Task KeepLanguageAsync(string language)
    {
        Remember(Wording.Cookie, language);
        if (User.Identity?.IsAuthenticated != true) return;
        await using var connection = await database.OpenConnectionAsync(HttpContext.RequestAborted);
        await connection.ExecuteAsync("update accounts.account set language = @language where id = @id", new { language, id = User.AccountId() });
    }

    private void Remember(string cookie, string value) => Response.Cookies.Append(cookie, value, new CookieOptions
    {
        MaxAge = TimeSpan.FromDays(365),
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = Request.IsHttps,
    });
}
