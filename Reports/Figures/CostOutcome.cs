using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Reports.Figures;

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

    /// <summary>What an even spending would have come to after so many months of the year; <c>null</c> without a budget.</summary>
    public long? EvenPace(int months) => Budget is { } budget ? (long)Math.Round(budget * Math.Clamp(months, 0, 12) / 12m, MidpointRounding.AwayFromZero) : null;

    /// <summary>Forecast less budget; <c>null</c> when either is unknown.</summary>
    public long? Deviation => Forecast - Budget;

    /// <summary>The deviation as a share of the budget; <c>null</c> without a budget.</summary>
    public decimal? DeviationShare => Budget > 0 && Deviation is { } deviation ? (decimal)deviation / Budget.Value : null;

    /// <summary>Whether the forecast strays further from the budget than <paramref name="limit"/>, e.g. 0.10.</summary>
    public bool Strays(decimal limit) => DeviationShare is { } share && Math.Abs(share) > limit;
}
