using SmvInsights.Ingestion.Contracts;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Amounts;

/// <summary>A negative amount that nobody explains. Income and cost alike are positive; an outcome below zero is a correction, and its comment says of what.</summary>
internal sealed class SignChange : AmountRule
{
    public static readonly Rule Definition = new("B013", Warning,
        new("{0} är negativt. Intäkter och kostnader skrivs båda som positiva belopp.", "{0} is negative. Income and cost are both written as positive amounts."),
        new("Är det en rättelse av en tidigare månads utfall: skriv av vad i kommentaren. Ta annars bort minustecknet.",
            "If it corrects the outcome of an earlier month: say in the comment of what. Otherwise remove the minus sign."));

    public override Rule Rule => Definition;

    public override OddAmount? Judge(BudgetRow row, ItemPast past)
    {
        if (row is { Actual: < 0, Comment: null }) return new(BudgetColumns.Actual, row.Actual);
        return row switch
        {
            { Applied: < 0 } => new(BudgetColumns.Applied, row.Applied),
            { Decided: < 0 } => new(BudgetColumns.Decided, row.Decided),
            { Forecast: < 0 } => new(BudgetColumns.Forecast, row.Forecast),
            _ => null,
        };
    }
}
