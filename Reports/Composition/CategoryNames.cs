using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Composition;

/// <summary>What the parts are called that a count can be split in.</summary>
internal static class CategoryNames
{
    public static readonly (TargetGroup Group, Phrase Name)[] TargetGroups =
    [
        (TargetGroup.AdultVictim, new("Vuxna utsatta", "Exposed adults")), (TargetGroup.Child, new("Barn", "Children")),
        (TargetGroup.Perpetrator, new("Utövare", "Perpetrators")), (TargetGroup.Staff, new("Personal", "Staff")), (TargetGroup.All, new("Ej uppdelat", "Not split")),
    ];

    public static readonly (Sex Sex, Phrase Name)[] Sexes =
        [(Sex.Women, new("Kvinnor", "Women")), (Sex.Men, new("Män", "Men")), (Sex.All, new("Ej uppdelat", "Not split"))];
}
