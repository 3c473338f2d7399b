using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Ingestion.Validation.History.Amounts;

/// <param name="Column">The amount it is about, of <see cref="BudgetColumns"/>.</param>
/// <param name="Hundredths">The amount.</param>
/// <param name="Details">What the rule's texts need, from <c>{1}</c> on.</param>
internal sealed record OddAmount(int Column, long? Hundredths, params object[] Details);

/// <summary>Something odd that one item can be beside its past.</summary>
internal abstract class AmountRule
{
    public abstract Rule Rule { get; }

    /// <returns>What is odd, or <c>null</c>.</returns>
    public abstract OddAmount? Judge(BudgetRow row, ItemPast past);
}
