using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Reports.Figures.Money;

/// <summary>
/// What a project needs and what is committed to it, in hundredths of a krona. The need is the larger of its cost budget and what was applied for: who is
/// granted half of an application often budgets that half alone, and the other half is still what the work lacks. What others are asked for is to fill that
/// half and is no need of its own. All commitments fill the need, whether somebody applied for them or not; a possibility fills nothing.
/// </summary>
/// <param name="Costs">The year's cost budget.</param>
/// <param name="Applied">For all its incomes together, refused ones included.</param>
/// <param name="Committed"><c>null</c> where nothing is.</param>
public sealed record ProjectFunding(string District, string Project, long? Costs, long? Applied, long? Committed, long? Possible)
{
    /// <summary><c>null</c> where neither costs nor an application are stated.</summary>
    public long? Need => Costs is null ? Applied : Applied is null ? Costs : Math.Max(Costs.Value, Applied.Value);

    /// <summary>Never below zero; <c>null</c> where there is no need stated.</summary>
    public long? Unfunded => Need is { } need ? Math.Max(0, need - (Committed ?? 0)) : null;

    /// <returns>Projects that report any income: of the others nobody knows who pays.</returns>
    public static IReadOnlyList<ProjectFunding> Of(IEnumerable<BudgetItem> items) =>
    [
        .. from item in items
           group item by (item.District, item.Project) into project
           let income = project.Where(i => i.Type == BudgetType.Income).ToList()
           where income.Count > 0
           select new ProjectFunding(
               project.Key.District, project.Key.Project, BudgetTable.Sum(project.Where(i => i.Type == BudgetType.Cost), i => i.Decided),
               BudgetTable.Sum(income, Funding.AppliedOf), BudgetTable.Sum(income, Funding.CommittedOf), BudgetTable.Sum(income, Funding.PossibleOf)),
    ];

    /// <summary>What an item adds to what is unfunded among the items: its share of the need less what it commits; <c>null</c> where its project lacks nothing or it says nothing.</summary>
    internal static long? PartOf(BudgetItem item, IEnumerable<BudgetItem> items)
    {
        if (Of(items).FirstOrDefault(p => p.District == item.District && p.Project == item.Project) is not { Unfunded: > 0 } project) return null;
        var isOfCosts = project.Costs is not null && project.Need == project.Costs;
        if (item.Type == BudgetType.Cost) return isOfCosts ? item.Decided : null;
        var (need, committed) = (isOfCosts ? null : Funding.AppliedOf(item), Funding.CommittedOf(item));
        return need is null && committed is null ? null : (need ?? 0) - (committed ?? 0);
    }
}
