namespace SmvInsights.Ingestion.Validation.History.Counts;

/// <summary>Something odd that one count can be beside its series. Of several that hold, the first in <see cref="CountRules"/> speaks.</summary>
internal abstract class CountRule
{
    public abstract Rule Rule { get; }

    public abstract bool Holds(in Count count);

    /// <summary>What the rule's texts need, from <c>{1}</c> on.</summary>
    public abstract object[] Details(in Count count);
}
