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

    /// <summary>What it is for, to whoever chooses among them.</summary>
    public static Phrase MeaningOf(string role) => role switch
    {
        Administrator => new("Sköter konton, nycklar och jobb. Ser inga dolda tal.", "Runs accounts, keys and jobs. Sees no hidden figures."),
        Coordinator => new("Ser alla tal. Styr organisation, rapporter och möten.", "Sees all figures. Directs organisation, reports and meetings."),
        Reporter => new("Lämnar in filer, och ser alla tal för dem den lämnar in för.", "Submits files, and sees all figures of those it submits for."),
        _ => new("Läser det som är publicerat.", "Reads what is published."),
    };
}
