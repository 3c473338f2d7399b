using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Reports.Figures;

/// <summary>What has been applied for and what has come of it, in hundredths of a krona. Only what is granted, decided or paid is a commitment; what is asked for or promised never counts.</summary>
/// <param name="Granted">The committed part of what was applied for.</param>
/// <param name="Unfunded">Applied for and not committed, item by item.</param>
/// <param name="Other">Commitments that nobody applied for, e.g. a yearly appropriation.</param>
public sealed record Funding(long? Applied, long? Granted, long? Unfunded, long? Other)
{
    public static Funding Of(IEnumerable<BudgetItem> items)
    {
        var income = items.Where(i => i.Type == BudgetType.Income).ToList();
        var applied = income.Where(i => i.Applied is not null).ToList();
        return new Funding(
            BudgetTable.Sum(applied, i => i.Applied),
            BudgetTable.Sum(applied, Committed),
            BudgetTable.Sum(applied, i => Math.Max(0, i.Applied!.Value - (Committed(i) ?? 0))),
            BudgetTable.Sum(income.Where(i => i.Applied is null), Committed));
    }

    /// <summary>What is committed of an item; <c>null</c> where nothing is.</summary>
    public static long? Committed(BudgetItem item) =>
        item.Status is FundingStatus.Granted or FundingStatus.Decided or FundingStatus.Paid or null ? item.Decided : null;
}

/// <summary>Costs against their budget, in hundredths of a krona.</summary>
/// <param name="Actual">So far this year.</param>
/// <param name="Forecast">For the whole year.</param>
/// <param name="LacksMonths">Whether a month that should have been reported is missing from the outcome.</param>
public sealed record CostOutcome(long? Budget, long? Actual, long? Forecast, bool LacksMonths)
{
    public static CostOutcome Of(IEnumerable<BudgetItem> items)
    {
        var costs = items.Where(i => i.Type == BudgetType.Cost).ToList();
        return new CostOutcome(
            BudgetTable.Sum(costs, i => i.Decided), BudgetTable.Sum(costs, i => i.Actual), BudgetTable.Sum(costs, i => i.Forecast),
            costs.Any(i => i.IsPartial));
    }

    /// <summary>Forecast less budget; <c>null</c> when either is unknown.</summary>
    public long? Deviation => Forecast - Budget;

    /// <summary>The deviation as a share of the budget; <c>null</c> without a budget.</summary>
    public decimal? DeviationShare => Budget > 0 && Deviation is { } deviation ? (decimal)deviation / Budget.Value : null;
}
