using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Contracts;

/// <summary>What people call the codes of the reports.</summary>
public static class CodeNames
{
    public static Phrase Of(TargetGroup group) => group switch
    {
        TargetGroup.AdultVictim => new("Vuxna utsatta", "Exposed adults"),
        TargetGroup.Child => new("Barn", "Children"),
        TargetGroup.Perpetrator => new("Utövare", "Perpetrators"),
        TargetGroup.Staff => new("Personal", "Staff"),
        _ => new("Alla", "All"),
    };

    public static Phrase Of(Sex sex) => sex switch
    {
        Sex.Women => new("Kvinnor", "Women"),
        Sex.Men => new("Män", "Men"),
        _ => new("Alla", "All"),
    };

    public static Phrase Of(BudgetType type) => type == BudgetType.Income ? new("Intäkt", "Income") : new("Kostnad", "Cost");

    /// <param name="funder">As <see cref="BudgetColumns.Funders"/> gives it.</param>
    public static Phrase OfFunder(string funder) => funder switch
    {
        "LST" => new("Länsstyrelsen", "County administrative board"),
        "KOM" => new("Kommunerna", "The municipalities"),
        "REG" => new("Regionen", "The region"),
        "POL" => new("Polisen", "The police"),
        _ => new(funder, funder),
    };

    public static Phrase Of(FundingStatus status) => status switch
    {
        FundingStatus.Applied => new("Sökt", "Applied for"),
        FundingStatus.Granted => new("Beviljad", "Granted"),
        FundingStatus.Rejected => new("Avslagen", "Rejected"),
        FundingStatus.NotAsked => new("Ej begärd", "Not asked"),
        FundingStatus.Asked => new("Begärd", "Asked"),
        FundingStatus.Promised => new("Utlovad", "Promised"),
        FundingStatus.Paid => new("Inbetald", "Paid"),
        _ => new("Beslutad", "Decided"),
    };

    public static Phrase Of(MilestoneStatus status) => status switch
    {
        MilestoneStatus.NotStarted => new("Ej påbörjad", "Not started"),
        MilestoneStatus.Ongoing => new("Pågår", "Ongoing"),
        MilestoneStatus.Done => new("Klar", "Done"),
        MilestoneStatus.Late => new("Försenad", "Late"),
        _ => new("Avbruten", "Cancelled"),
    };
}
