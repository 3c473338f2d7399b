using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using SmvInsights.Dashboard.Accounts;

namespace SmvInsights.Dashboard.Pages.Meetings;

/// <summary>
/// Meeting pages stay readable without a network on the device where they were opened, by whoever is signed in there and nobody else.
/// A cookie that the page's service worker reads names whose they are and until when; as soon as anyone else asks for anything, all of it goes.
/// </summary>
public static class KeptPages
{
    public const string Cookie = "smv.kept";

    /// <summary>Goes after the visitor is known.</summary>
    public static IApplicationBuilder UseKeptPages(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var isKeptForAnother = context.Request.Cookies[Cookie] is { } kept && (context.User.Identity?.IsAuthenticated != true || !kept.StartsWith(Owner(context), StringComparison.Ordinal));
        if (isKeptForAnother) Forget(context.Response);
        return next(context);
    });

    /// <summary>Lets the browser keep the page for as long as the sign-in lasts on the device.</summary>
    /// <returns>Whether it may: never while looking at the site as somebody else.</returns>
    public static bool Keep(HttpContext context)
    {
        if (ViewAs.Current(context.User) is not null) return false;
        if (context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties is not { ExpiresUtc: { } end } signIn) return false;
        context.Response.Cookies.Append(Cookie, $"{Owner(context)}.{end.ToUnixTimeSeconds()}", new()
        {
            HttpOnly = false, // the worker looks at it while there is no network to ask
            IsEssential = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Expires = signIn.IsPersistent ? end : null,
        });
        return true;
    }

    /// <summary>Clears what the browser keeps of this site, its service worker included.</summary>
    public static void Forget(HttpResponse response)
    {
        response.Headers["Clear-Site-Data"] = "\"storage\"";
        response.Cookies.Delete(Cookie);
    }

    private static string Owner(HttpContext context) => Convert.ToHexStringLower(SHA256.HashData(context.User.AccountId().ToByteArray()))[..32];
}
