using SmvInsights.Ingestion.Contracts;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Amounts;

/// <summary>An amount 10, 100 or 1 000 times what it was, or that small a part of it: thousands of kronor for kronor, or a zero too many.</summary>
internal sealed class WrongAmountUnit : AmountRule
{
    public static readonly Rule Definition = new("B015", Warning,
        new("{0} är ungefär {1} mot tidigare ({2}). Är beloppet i tusental kronor, eller en nolla för mycket eller för lite?",
            "{0} is about {1} against earlier ({2}). Is the amount in thousands of kronor, or a zero too many or too few?"),
        new("Skriv alla belopp i hela kronor. Stämmer det: förklara vid bekräftelsen.", "Write all amounts in whole kronor. If it is right: explain when you confirm."));

    /// <summary>In powers of ten, for amounts that stay the same from month to month: within five per cent.</summary>
    public const double Exactly = 0.02;

    /// <summary>For amounts that vary: from half to twice.</summary>
    private const double Roughly = 0.3;

    private const int FewestOutcomes = 3;

    public override Rule Rule => Definition;

    public override OddAmount? Judge(BudgetRow row, ItemPast past)
    {
        var before = past.Before(row);
        var reference = before ?? past.LastYear;
        // a year's budget may well be ten times the last one's
        var (near, smallest) = before is null ? (Roughly, 2) : (Exactly, 1);
        return Compare(BudgetColumns.Decided, row.Decided, reference?.Decided, near, smallest)
            ?? Compare(BudgetColumns.Applied, row.Applied, reference?.Applied, near, smallest)
            ?? Compare(BudgetColumns.Forecast, row.Forecast, reference?.Forecast, near, smallest)
            ?? Compare(BudgetColumns.Actual, row.Actual, Usual(past.Outcomes), Roughly, 2);
    }

    private static OddAmount? Compare(int column, long? now, long? before, double near, int smallestPower)
    {
        if (now is not > 0 || before is not > 0) return null;
        var power = PowerOfTen.Near((double)now.Value / before.Value, near);
        return Math.Abs(power) >= smallestPower ? new(column, now, PowerOfTen.Words(power), AmountWords.Kronor(before.Value)) : null;
    }

    private static long? Usual(IReadOnlyList<long> outcomes) => outcomes.Count >= FewestOutcomes ? outcomes[outcomes.Count / 2] : null;
}
