namespace SmvInsights.Dashboard.Pages.Shell;

/// <summary>Light or dark as the visitor chose, else as the system says.</summary>
public static class Theme
{
    public const string Cookie = "theme";

    /// <returns><c>light</c>, <c>dark</c>, or <c>null</c> for the system's.</returns>
    public static string? Of(HttpContext context) => context.Request.Cookies[Cookie] is ("light" or "dark") and var theme ? theme : null;
}
