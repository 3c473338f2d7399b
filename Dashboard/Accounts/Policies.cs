using Microsoft.AspNetCore.Authorization;
using System.Security.Claims;

namespace SmvInsights.Dashboard.Accounts;

/// <summary>What an account may do, by name for <c>[Authorize]</c>, <c>RequireAuthorization</c> and the menu.</summary>
public static class Policies
{
    /// <summary>Accounts, keys, jobs.</summary>
    public const string Administer = nameof(Administer);

    /// <summary>The organisation, approvals, releases, reports.</summary>
    public const string Coordinate = nameof(Coordinate);

    /// <summary>Read the organisation as it is kept; to change it is to coordinate.</summary>
    public const string FollowOrganisation = nameof(FollowOrganisation);

    /// <summary>Enter what happened, as charts mark it, and what projects are called.</summary>
    public const string Annotate = nameof(Annotate);

    /// <summary>Send in files and follow them. Which rows, <see cref="AccountClaims.Mandate"/> says.</summary>
    public const string Report = nameof(Report);

    /// <summary>Where mail went.</summary>
    public const string FollowDeliveries = nameof(FollowDeliveries);

    /// <summary>Figures and reports: everyone signed in.</summary>
    public const string Read = nameof(Read);

    private static readonly Dictionary<string, string[]> RolesOf = new()
    {
        [Administer] = [Roles.Administrator],
        [Coordinate] = [Roles.Coordinator],
        [FollowOrganisation] = [Roles.Administrator, Roles.Coordinator],
        [Annotate] = [Roles.Administrator, Roles.Coordinator],
        [Report] = [Roles.Coordinator, Roles.Reporter],
        [FollowDeliveries] = [Roles.Administrator, Roles.Coordinator],
        [Read] = [.. Roles.All],
    };

    /// <summary>Whether the visitor's role is one the policy asks for.</summary>
    public static bool May(this ClaimsPrincipal visitor, string policy) =>
        visitor.Identity?.IsAuthenticated == true && RolesOf[policy].Contains(visitor.Role());

    public static void AddTo(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        foreach (var (policy, roles) in RolesOf) options.AddPolicy(policy, builder => builder.RequireRole(roles));
    }
}
