using SmvInsights.Dashboard.Accounts;

namespace SmvInsights.Dashboard.Pages.Tour;

/// <summary>The tour is offered to a steering group's member on the overview until it is taken or declined, on each device.</summary>
public static class TourOffer
{
    /// <summary>Holds the account that has answered, for two people may share a tablet.</summary>
    public const string Cookie = "smv.tour";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(390);

    public static bool IsOpen(HttpContext context) =>
        context.User.SteeringGroup() is not null && ViewAs.Current(context.User) is null && context.Request.Cookies[Cookie] != Mark(context);

    public static void Take(HttpContext context) => context.Response.Cookies.Append(Cookie, Mark(context), new()
    {
        HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = Remembered,
    });

    private static string Mark(HttpContext context) => context.User.AccountId().ToString("N")[^12..];
}
