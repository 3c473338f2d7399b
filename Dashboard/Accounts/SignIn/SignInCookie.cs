using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using SmvInsights.Dashboard.Pages.Errors;

namespace SmvInsights.Dashboard.Accounts.SignIn;

/// <summary>The cookie that keeps someone signed in: twelve hours from the last visit, or thirty days on a device where a one-time code was used.</summary>
public static class SignInCookie
{
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "smv.account";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>Lasts thirty days whatever happens, so that a lost device ends by itself.</summary>
    public static AuthenticationProperties RememberedFrom(DateTimeOffset now) =>
        new() { IsPersistent = true, AllowRefresh = false, IssuedUtc = now, ExpiresUtc = now + Remembered };

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (ErrorHandling.IsApi(context.HttpContext)) context.Response.StatusCode = status;
        else context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
