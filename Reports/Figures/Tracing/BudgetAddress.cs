using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures.Money;

namespace SmvInsights.Reports.Figures.Tracing;

public enum BudgetAmount
{
    Applied,

    /// <summary>The committed part of what was applied for.</summary>
    Granted,

    /// <summary>Everything committed, applied for or not.</summary>
    Committed,

    /// <summary>Applied for, asked for or promised, and not decided.</summary>
    Possible,

    /// <summary>What the projects need less what is committed; see <see cref="ProjectFunding"/>.</summary>
    Unfunded,

    Decided,

    /// <summary>From January to the month.</summary>
    Actual,

    Forecast,

    /// <summary>Forecast less what is decided.</summary>
    Deviation,
}

/// <summary>A sum over budget items as they stand at the end of a month, or one item's amount.</summary>
/// <param name="To">See <see cref="BudgetQuery"/>.</param>
public sealed record BudgetAddress(BudgetAmount Amount, Month To) : FigureAddress
{
    public string? District { get; init; }

    public string? Project { get; init; }

    public string? Item { get; init; }

    public BudgetType? Type { get; init; }

    public string? Funder { get; init; }

    public FundingStatus? Status { get; init; }

    /// <summary>Whether the sum is over this item too.</summary>
    public bool Holds(BudgetItem item) =>
        (District is null || item.District == District) && (Project is null || item.Project == Project) && (Item is null || item.Item == Item)
        && (Type is null || item.Type == Type) && (Funder is null || item.Funder == Funder) && (Status is null || item.Status == Status);

    /// <returns>In hundredths of a krona; <c>null</c> where no item states it.</returns>
    public long? Of(IReadOnlyList<BudgetItem> items) => Amount switch
    {
        BudgetAmount.Applied => BudgetTable.Sum(items, Item is null ? Funding.AppliedOf : i => i.Applied),
        BudgetAmount.Granted => Funding.Of(items).Granted,
        BudgetAmount.Committed => Funding.Of(items).Committed,
        BudgetAmount.Possible => Funding.Of(items).Possible,
        BudgetAmount.Unfunded => Funding.Of(items).Unfunded,
        BudgetAmount.Decided => BudgetTable.Sum(items, i => i.Decided),
        BudgetAmount.Actual => BudgetTable.Sum(items, i => i.Actual),
        BudgetAmount.Forecast => BudgetTable.Sum(items, i => i.Forecast),
        _ => CostOutcome.Of(items).Deviation,
    };

    /// <summary>What one of the items adds to the sum; a deviation is made of items that state but one of its two as well.</summary>
    internal long? PartOf(BudgetItem item, IReadOnlyList<BudgetItem> items) => Amount switch
    {
        BudgetAmount.Unfunded => ProjectFunding.PartOf(item, items),
        BudgetAmount.Deviation when (item.Forecast ?? item.Decided) is not null => (item.Forecast ?? 0) - (item.Decided ?? 0),
        _ => Of([item]),
    };

    internal static BudgetAddress From(Func<string, string?> part) => new(
        Enum.TryParse<BudgetAmount>(part("amount"), ignoreCase: true, out var amount) && Enum.IsDefined(amount) ? amount : throw new ArgumentException($"There is no amount '{part("amount")}'."),
        Period.Parse(Required(part, "period")).First)
    {
        District = part("district"), Project = part("project"), Item = part("item"), Funder = part("funder"),
        Type = Word(BudgetColumns.Types, part("type")), Status = Word(BudgetColumns.Statuses, part("status")),
    };

    protected override IEnumerable<(string Name, string? Value)> Parts() =>
    [
        ("amount", Amount.ToString().ToLowerInvariant()), ("district", District), ("period", To.ToString()), ("project", Project), ("item", Item),
        ("type", Type is { } type ? BudgetColumns.Types.WordOf(type) : null), ("funder", Funder), ("status", Status is { } status ? BudgetColumns.Statuses.WordOf(status) : null),
    ];
}
