using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Validation.History.Amounts;

/// <summary>Judges the items of one district and month. Of the rules of one group the first that holds speaks; what most rows share is said once.</summary>
internal sealed class AmountRules(HistoryCheck check)
{
    private static readonly Phrase OfMost = new("{1} av {2} rader för {3} har samma fel, först den här: {4}", "{1} of {2} rows for {3} have the same fault, this one first: {4}");

    private const int FewestShared = 4;

    private readonly AmountRule[][] _groups =
    [
        .. new AmountRule[][]
        {
            [new WrongAmountUnit(), new SignChange(), new OverBudget(check.Settings), new ForecastBelowOutcome(check.Settings), new FarBehind(check.Settings), new LargeOutcome(check.Settings)],
            [new DecidedChanged()],
        }.Select(group => group.Where(rule => check.Settings.Hears(rule.Rule)).ToArray()),
    ];

    public void Judge(IReadOnlyList<(BudgetRow Row, ItemPast Past)> items, Month month)
    {
        var found =
            from item in items
            from rules in _groups
            let first = rules.Select(rule => (rule.Rule, Odd: rule.Judge(item.Row, item.Past))).FirstOrDefault(f => f.Odd is not null)
            where first.Odd is not null
            select (first.Rule, item.Row.Line, first.Odd);
        foreach (var same in found.GroupBy(f => f.Rule)) Tell(same.Key, [.. same.Select(f => (f.Line, f.Odd))], items.Count, month);
    }

    private void Tell(Rule rule, List<(int Line, OddAmount Odd)> found, int rows, Month month)
    {
        if (found.Count < FewestShared || found.Count * 2 < rows)
        {
            foreach (var (line, odd) in found) check.Find(rule, line, odd.Column, AmountWords.Cell(odd.Hundredths), odd.Details);
            return;
        }
        var (firstLine, first) = found[0];
        var cell = AmountWords.Cell(first.Hundredths);
        check.Find(rule with { Message = OfMost }, firstLine, first.Column, cell,
            found.Count, rows, month.InWords(), rule.At(Place.WholeFile, cell, first.Details).Message);
    }
}
