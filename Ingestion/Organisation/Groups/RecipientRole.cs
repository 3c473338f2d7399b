using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Groups;

/// <summary>As what somebody receives a group's report.</summary>
/// <param name="Code">As stored.</param>
public sealed record RecipientRole(string Code, Phrase Name)
{
    public const string Member = "member";

    /// <summary>In the order that lists have.</summary>
    public static readonly IReadOnlyList<RecipientRole> All =
    [
        new(Member, new("Ordinarie", "Member")),
        new("substitute", new("Ersättare", "Substitute")),
        new("secretary", new("Sekreterare", "Secretary")),
        new("copy", new("För kännedom", "For information")),
    ];

    public static RecipientRole Of(string code) => All.First(r => r.Code == code);
}
