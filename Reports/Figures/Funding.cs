using SmvInsights.Ingestion.Contracts;
using SmvInsights.Reports.Figures.Money;

namespace SmvInsights.Reports.Figures;

/// <summary>What has been applied for and what has come of it, in hundredths of a krona. Only what is granted, decided or paid is a commitment; what is asked for or promised never counts.</summary>
/// <param name="Granted">The committed part of what was applied for.</param>
/// <param name="Unfunded">What the projects need and nobody has committed; see <see cref="ProjectFunding"/>.</param>
/// <param name="Other">Commitments that nobody applied for, e.g. a yearly appropriation.</param>
/// <param name="Possible">Applied for, asked for or promised, and not decided.</param>
public sealed record Funding(long? Applied, long? Granted, long? Unfunded, long? Other, long? Possible)
{
    /// <summary>All commitments.</summary>
    public long? Committed => Granted is null ? Other : Granted + (Other ?? 0);

    public static Funding Of(IReadOnlyCollection<BudgetItem> items)
    {
        var income = items.Where(i => i.Type == BudgetType.Income).ToList();
        var applied = income.Where(i => AppliedOf(i) is not null).ToList();
        return new Funding(
            BudgetTable.Sum(applied, AppliedOf),
            BudgetTable.Sum(applied, CommittedOf),
            ProjectFunding.Of(items).Aggregate((long?)null, (sum, p) => p.Unfunded is { } unfunded ? (sum ?? 0) + unfunded : sum),
            BudgetTable.Sum(income.Where(i => AppliedOf(i) is null), CommittedOf),
            BudgetTable.Sum(income, PossibleOf));
    }

    /// <summary>What an income was applied for; <c>null</c> where nothing was, or where its giver was asked instead: that money is to fill what an application left.</summary>
    public static long? AppliedOf(BudgetItem item) => item is { Type: BudgetType.Income, WasAsked: true } ? null : item.Applied;

    /// <summary>What is committed of an income; <c>null</c> where nothing is. Money that has come without a decided amount is committed as far as it has come.</summary>
    public static long? CommittedOf(BudgetItem item) => item.Status switch
    {
        FundingStatus.Granted or FundingStatus.Decided or null => item.Decided,
        FundingStatus.Paid => item.Decided ?? item.Actual,
        _ => null,
    };

    /// <summary>What may come of an income and nobody has decided; <c>null</c> where nothing may, or no amount is named.</summary>
    public static long? PossibleOf(BudgetItem item) => item.Status switch
    {
        FundingStatus.Applied or FundingStatus.Asked => item.Applied ?? item.Decided,
        FundingStatus.Promised => item.Decided ?? item.Applied,
        _ => null,
    };
}
