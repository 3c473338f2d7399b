using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using SmvInsights.Dashboard.Pages.Errors;

namespace SmvInsights.Dashboard.Accounts.SignIn;

/// <summary>The cookie that keeps someone signed in: twelve hours from the last visit, or thirty days on a device where a one-time code was used.</summary>
public static class SignInCookie
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>Name of the moment beyond which no renewal carries a remembered sign-in.</summary>
    private const string Ends = "ends";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "smv.account";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = "/logga-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = AskToSignIn;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>Lasts thirty days and no longer, however often it is used, so that a lost device ends by itself.</summary>
    public static AuthenticationProperties RememberedFrom(DateTimeOffset now)
    {
        var end = now + Remembered;
        var properties = new AuthenticationProperties { IsPersistent = true, IssuedUtc = now, ExpiresUtc = end };
        properties.Items[Ends] = end.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return properties;
    }

    private static Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var now = context.Options.TimeProvider!.GetUtcNow().ToUnixTimeSeconds();
        if (!context.Properties.Items.TryGetValue(Ends, out var end) || now < long.Parse(end!, CultureInfo.InvariantCulture))
            return SecurityStampValidator.ValidatePrincipalAsync(context);
        context.RejectPrincipal();
        return Task.CompletedTask;
    }

    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (ErrorHandling.IsApi(context.HttpContext)) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
