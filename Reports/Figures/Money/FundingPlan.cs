using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Reports.Figures.Money;

/// <summary>Committed income against what is expected of it, in hundredths of a krona; possibilities are left out altogether.</summary>
/// <param name="Received">So far in the year.</param>
/// <param name="Forecast">For the whole year.</param>
public sealed record FundingPlan(long? Committed, long? Received, long? Forecast)
{
    public static FundingPlan Of(IEnumerable<BudgetItem> items)
    {
        var committed = items.Where(i => i.Type == BudgetType.Income && Funding.CommittedOf(i) is not null).ToList();
        return new FundingPlan(
            BudgetTable.Sum(committed, Funding.CommittedOf), BudgetTable.Sum(committed, i => i.Actual), BudgetTable.Sum(committed, i => i.Forecast));
    }

    /// <summary>Forecast less commitment; <c>null</c> when either is unknown.</summary>
    public long? Deviation => Forecast - Committed;

    public decimal? DeviationShare => Committed > 0 && Deviation is { } deviation ? (decimal)deviation / Committed.Value : null;
}
