using SmvInsights.Ingestion.Contracts;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Amounts;

/// <summary>The month in which an item's costs of the year pass what was decided. Later months repeat nothing: the dashboard shows it.</summary>
internal sealed class OverBudget(RuleSettings settings) : AmountRule
{
    public static readonly Rule Definition = new("B010", Warning,
        new("Med den här månaden har posten kostat {1} i år, mer än de beslutade {2}.", "With this month the item has cost {1} this year, more than the {2} decided."),
        new("Stämmer det: förklara vid bekräftelsen, och se till att prognosen visar det. Är beloppet årets summa: skriv bara månadens.",
            "If it is right: explain when you confirm, and let the forecast show it. If the amount is the year's sum: write the month's alone."));

    /// <summary>Invoices and salaries never end the year to the krona.</summary>
    public static readonly Threshold Percent = new(Definition.Code, "percent", 5, 0, 50,
        new("Över det beslutade, i procent", "Above what was decided, in percent"));

    private readonly double _limit = 1 + settings.Of(Percent) / 100;

    public override Rule Rule => Definition;

    public override OddAmount? Judge(BudgetRow row, ItemPast past)
    {
        if (row is not { Type: BudgetType.Cost, Actual: { } actual, Decided: { } decided and > 0 }) return null;
        var before = past.SpentBefore(row.Month);
        var isNew = before <= _limit * (past.Before(row)?.Decided ?? decided);
        return isNew && before + actual > _limit * decided
            ? new(BudgetColumns.Actual, actual, AmountWords.Kronor(before + actual), AmountWords.Kronor(decided))
            : null;
    }
}
