using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Accounts;

/// <summary>What an account is; each has exactly one.</summary>
public static class Roles
{
    /// <summary>Runs the system: accounts, keys, jobs. Sees figures as released, never raw.</summary>
    public const string Administrator = "administrator";

    /// <summary>The county coordinator and deputies: all districts, raw.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>Uploads for a district, or for named municipalities or actors.</summary>
    public const string Reporter = "reporter";

    /// <summary>Sits in a steering group and reads.</summary>
    public const string Member = "member";

    public static readonly IReadOnlyList<string> All = [Administrator, Coordinator, Reporter, Member];

    public static Phrase NameOf(string role) => role switch
    {
        Administrator => new("Administratör", "Administrator"),
        Coordinator => new("Länssamordnare", "County coordinator"),
        Reporter => new("Rapportör", "Reporter"),
        Member => new("Ledamot", "Steering-group member"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    };
}
