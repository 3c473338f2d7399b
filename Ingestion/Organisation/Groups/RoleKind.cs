using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Groups;

/// <summary>What a role is held of.</summary>
public enum RoleOf
{
    County,
    District,
    Group,
}

/// <summary>A role of the collaboration.</summary>
/// <param name="Code">As stored, e.g. <c>county_coordinator</c>.</param>
/// <param name="Single">Whether one person at a time holds it.</param>
public sealed record RoleKind(string Code, Phrase Name, RoleOf Of, bool Single)
{
    public static readonly IReadOnlyList<RoleKind> All =
    [
        new("county_coordinator", new("Länssamordnare", "County coordinator"), RoleOf.County, Single: true),
        new("deputy_coordinator", new("Biträdande länssamordnare", "Deputy county coordinator"), RoleOf.County, Single: false),
        new("project_leader", new("Projektledare", "Project leader"), RoleOf.County, Single: false),
        new("region_coordinator", new("Regionens samordnare", "The region's coordinator"), RoleOf.County, Single: false),
        new("police_coordinator", new("Polisens samordnare", "The police's coordinator"), RoleOf.County, Single: false),
        new("municipal_coordinator", new("Kommunal samordnare", "Municipal coordinator"), RoleOf.District, Single: false),
        new("chair", new("Ordförande", "Chair"), RoleOf.Group, Single: true),
        new("secretary", new("Sekreterare", "Secretary"), RoleOf.Group, Single: true),
    ];

    /// <returns><c>null</c> when there is no such role.</returns>
    public static RoleKind? Find(string? code) => All.FirstOrDefault(r => r.Code == code);
}
