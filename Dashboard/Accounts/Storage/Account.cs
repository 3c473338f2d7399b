using Microsoft.AspNetCore.Identity;

namespace SmvInsights.Dashboard.Accounts.Storage;

/// <summary>A person who signs in. The e-mail address is the user name.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }

    /// <summary>One of <see cref="Roles"/>.</summary>
    public required string Role { get; set; }

    /// <summary>District code of a reporter; <c>null</c> for one that speaks for an actor in all districts.</summary>
    public string? DistrictCode { get; set; }

    /// <summary>What a reporter speaks for within it, as <see cref="Ingestion.Organisation.Mandate.Scope"/> writes it.</summary>
    public string Scope { get; set; } = "";

    /// <summary>Steering-group code of a member: <c>political</c>, <c>county</c> or <c>operational</c>.</summary>
    public string? SteeringGroup { get; set; }

    /// <summary><c>sv</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "sv";

    /// <summary>Whether it may sign in.</summary>
    public bool Active { get; set; } = true;

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? SignedInAt { get; set; }
}
