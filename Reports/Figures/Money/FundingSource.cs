using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Reports.Figures.Money;

/// <summary>One income of the year with the stages it has come through.</summary>
/// <param name="Now">Its amounts as of the latest report.</param>
public sealed record FundingItem(BudgetItem Now, IReadOnlyList<StageReached> Stages, IReadOnlyList<FundingRemark> Remarks);

/// <summary>A funder of a project in the year, with all its incomes there; amounts in hundredths of a krona, <c>null</c> where nothing is said.</summary>
/// <param name="Funder"><c>null</c> where the reports do not say.</param>
public sealed record FundingSource(string District, string Project, string? Funder, IReadOnlyList<FundingItem> Items)
{
    public long? Applied => Sum(Funding.AppliedOf);

    public long? Committed => Sum(Funding.CommittedOf);

    public long? Possible => Sum(Funding.PossibleOf);

    /// <summary>Received so far in the year.</summary>
    public long? Paid => Sum(i => i.Actual);

    /// <summary>Applied for, decided on and not granted, income by income: what a refusal or a lesser grant left.</summary>
    public long? NotGranted => Sum(i =>
        Funding.AppliedOf(i) is { } applied && i.Status is not FundingStatus.Applied ? Math.Max(0, applied - (Funding.CommittedOf(i) ?? 0)) : null);

    private long? Sum(Func<BudgetItem, long?> amount) => BudgetTable.Sum(Items.Select(i => i.Now), amount);
}

/// <param name="Budget">What it is derived from, costs included.</param>
/// <param name="Sources">By district, project and income.</param>
public sealed record FundingTable(BudgetTable Budget, IReadOnlyList<FundingSource> Sources)
{
    /// <param name="statements">Ordered by month within each income.</param>
    public static FundingTable Of(BudgetTable budget, IEnumerable<FundingStatement> statements)
    {
        var said = statements.ToLookup(s => (s.District, s.Project, s.Item));
        var items = budget.Items.Where(i => i.Type == BudgetType.Income).Select(i =>
        {
            // of several partial reports of a month the last one says how it stands
            List<FundingStatement> months = [.. said[(i.District, i.Project, i.Item)].GroupBy(s => s.Month)
                .Select(month => month.Last() with { Actual = month.Aggregate((long?)null, (sum, s) => s.Actual is { } actual ? (sum ?? 0) + actual : sum) })];
            return new FundingItem(i, FundingStages.Of(months), [.. FundingRemark.Of(i, months)]);
        });
        return new FundingTable(budget, [.. items.GroupBy(i => (i.Now.District, i.Now.Project, i.Now.Funder)).Select(g => new FundingSource(g.Key.District, g.Key.Project, g.Key.Funder, [.. g]))]);
    }
}
