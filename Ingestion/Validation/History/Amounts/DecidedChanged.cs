using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Amounts;

/// <summary>What was decided for the year is another sum than the month before, and no comment says why.</summary>
internal sealed class DecidedChanged : AmountRule
{
    public static readonly Rule Definition = new("B014", Warning,
        new("Beslutat för året var {1} i {2} och är nu {3}.", "Decided for the year was {1} in {2} and now is {3}."),
        new("Finns ett nytt beslut: skriv det i kommentaren eller förklara vid bekräftelsen. Rätta annars.",
            "If there is a new decision: say so in the comment or explain when you confirm. Otherwise correct it."));

    public override Rule Rule => Definition;

    public override OddAmount? Judge(BudgetRow row, ItemPast past)
    {
        if (row.Comment is not null || past.Before(row) is not { Decided: { } before } earlier || before == row.Decided) return null;
        // another unit is another rule's
        if (row.Decided is > 0 && before > 0 && PowerOfTen.Near((double)row.Decided.Value / before, WrongAmountUnit.Exactly) != 0) return null;
        return new(BudgetColumns.Decided, row.Decided, AmountWords.Kronor(before),
            earlier.Month.InWords(),
            row.Decided is { } now ? AmountWords.Kronor(now) : new Phrase("tomt", "blank"));
    }
}
