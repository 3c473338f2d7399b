using SmvInsights.Ingestion.Contracts;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Amounts;

/// <summary>A month's cost far above any before it, which no comment explains: an invoice on the wrong item, or the year's sum.</summary>
internal sealed class LargeOutcome(RuleSettings settings) : AmountRule
{
    public static readonly Rule Definition = new("B016", Warning,
        new("Månadens utfall {1} är mycket mer än någon månad tidigare (mest {2}).", "The month's outcome {1} is much more than in any month before (most {2})."),
        new("Kontrollera att beloppet hör till posten och bara gäller månaden. Stämmer det: skriv varför i kommentaren eller förklara vid bekräftelsen.",
            "Check that the amount belongs to the item and is the month's alone. If it is right: say why in the comment or explain when you confirm."));

    /// <summary>Courses and invoices come unevenly, but seldom twice the largest so far.</summary>
    public static readonly Threshold Times = new(Definition.Code, "times", 2, 1.2, 20,
        new("Så många gånger den dyraste månaden hittills", "So many times the most expensive month so far"));

    private const int FewestOutcomes = 6;

    /// <summary>20 000 kr: less is not worth asking about.</summary>
    private const long SmallestRise = 20_000_00;

    private readonly double _times = settings.Of(Times);

    public override Rule Rule => Definition;

    public override OddAmount? Judge(BudgetRow row, ItemPast past)
    {
        if (row is not { Type: BudgetType.Cost, Actual: { } actual, Comment: null } || past.Outcomes is not { Count: >= FewestOutcomes } outcomes) return null;
        var most = outcomes[^1];
        return actual > _times * most && actual - most > SmallestRise
            ? new(BudgetColumns.Actual, actual, AmountWords.Kronor(actual), AmountWords.Kronor(most))
            : null;
    }
}
