using System.Security.Claims;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Accounts;

/// <summary>
/// The county coordinator looks at the site as somebody who sees less does: a member of a steering group, or a district's reporter.
/// The whole request is that person's, rights and menus included, so nothing can look otherwise than it does to them. It only reads.
/// </summary>
/// <param name="Role"><see cref="Roles.Member"/> or <see cref="Roles.Reporter"/>: nobody who may do what the coordinator may not.</param>
/// <param name="Of">Code of the member's steering group, or of the reporter's district.</param>
public sealed record ViewAs(string Role, string Of)
{
    public const string Cookie = "view-as";

    /// <summary>Where it is chosen and ended.</summary>
    public const string Page = "/visa-som";

    private const string Marked = "view_as";

    private static readonly string[] StillPosted = [Page, "/visning", "/logga-ut"];

    /// <summary>Goes between authentication and authorization.</summary>
    public static void Use(IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.User.Role() == Roles.Coordinator && Chosen(context.Request, context.User) is { } other)
        {
            if (!IsHarmless(context.Request))
            {
                context.Response.Redirect(Page + "?refused=true");
                return;
            }
            context.User = other.Principal(context.User);
        }
        await next(context);
    });

    /// <returns><c>null</c> for anything that names nobody.</returns>
    public static ViewAs? Parse(string? text) =>
        text?.Split(':') is [Roles.Member or Roles.Reporter, { Length: > 0 and <= 20 }] and [var role, var of] ? new(role, of) : null;

    /// <summary>What the cookie holds: the choice, and whose it is, for two coordinators may share a computer.</summary>
    public string CookieOf(ClaimsPrincipal coordinator) => $"{this}@{coordinator.AccountId():N}";

    /// <summary>Whom the visitor looks as, or <c>null</c>.</summary>
    public static ViewAs? Current(ClaimsPrincipal visitor) => Parse(visitor.FindFirstValue(Marked));

    /// <summary>Whether a form that is posted there works all the same.</summary>
    public static bool TakesForms(string path) => StillPosted.Any(p => path.Equals(p, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the visitor is the coordinator, whoever it looks as.</summary>
    public static bool IsOpenTo(ClaimsPrincipal visitor) => visitor.Role() == Roles.Coordinator || Current(visitor) is not null;

    /// <summary>As the form has it.</summary>
    public override string ToString() => $"{Role}:{Of}";

    private static ViewAs? Chosen(HttpRequest request, ClaimsPrincipal coordinator) =>
        Parse(request.Cookies[Cookie]?.Split('@')[0]) is { } other && other.CookieOf(coordinator) == request.Cookies[Cookie] ? other : null;

    private static bool IsHarmless(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || TakesForms(request.Path.Value ?? "");

    private ClaimsPrincipal Principal(ClaimsPrincipal coordinator)
    {
        var isMember = Role == Roles.Member;
        var claims = AccountClaims.Of(
            coordinator.DisplayName(), Role, isMember ? null : Of, "", isMember ? Of : null, (coordinator.Language() ?? Language.Swedish).Tag());
        return new(new ClaimsIdentity(
            [.. claims, new(Marked, ToString()), new(ClaimTypes.NameIdentifier, coordinator.AccountId().ToString())], coordinator.Identity!.AuthenticationType));
    }
}
