using System.Security.Claims;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Accounts;

/// <summary>Who a signed-in person or an API key is, read from the claims its sign-in made.</summary>
public static class AccountClaims
{
    private const string District = "district";
    private const string Part = "scope";
    private const string Group = "steering_group";
    private const string Name = "display_name";
    private const string Tongue = "language";

    /// <summary>The claims that the readers below expect, beside the id.</summary>
    public static IEnumerable<Claim> Of(string displayName, string role, string? district, string scope, string? steeringGroup, string language)
    {
        yield return new Claim(Name, displayName);
        yield return new Claim(ClaimTypes.Role, role);
        yield return new Claim(Part, scope);
        yield return new Claim(Tongue, language);
        if (district is not null) yield return new Claim(District, district);
        if (steeringGroup is not null) yield return new Claim(Group, steeringGroup);
    }

    /// <summary>The account's id, or the API key's.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static Guid AccountId(this ClaimsPrincipal visitor) =>
        Guid.TryParse(visitor.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>One of <see cref="Roles"/>, or empty for a stranger.</summary>
    public static string Role(this ClaimsPrincipal visitor) => visitor.FindFirstValue(ClaimTypes.Role) ?? "";

    public static string DisplayName(this ClaimsPrincipal visitor) => visitor.FindFirstValue(Name) ?? "";

    /// <summary>Code of the one district it is tied to, or <c>null</c>.</summary>
    public static string? DistrictCode(this ClaimsPrincipal visitor) => visitor.FindFirstValue(District);

    /// <summary>Code of the steering group a member sits in, or <c>null</c>.</summary>
    public static string? SteeringGroup(this ClaimsPrincipal visitor) => visitor.FindFirstValue(Group);

    /// <summary>The language the account prefers, or <c>null</c> for a stranger.</summary>
    public static Language? Language(this ClaimsPrincipal visitor) => Languages.FromTag(visitor.FindFirstValue(Tongue));

    /// <summary>Whose protected counts it sees raw: a reporter for a whole district the own one's, the coordinator all, others none.</summary>
    public static Viewer Viewer(this ClaimsPrincipal visitor) => visitor.Role() switch
    {
        Roles.Coordinator => Reports.Figures.Viewer.Coordinator,
        Roles.Reporter when visitor.DistrictCode() is { } district && visitor.Scope().Length == 0 => Reports.Figures.Viewer.District(district),
        _ => Reports.Figures.Viewer.Outsider,
    };

    /// <summary>What it may send in.</summary>
    /// <exception cref="InvalidOperationException">It is neither a reporter nor the coordinator.</exception>
    public static Mandate Mandate(this ClaimsPrincipal visitor) => visitor.Role() switch
    {
        Roles.Coordinator => Ingestion.Organisation.Mandate.County,
        Roles.Reporter => Ingestion.Organisation.Mandate.From(visitor.DistrictCode(), visitor.Scope()),
        var role => throw new InvalidOperationException($"The role '{role}' sends nothing in."),
    };

    private static string Scope(this ClaimsPrincipal visitor) => visitor.FindFirstValue(Part) ?? "";
}
