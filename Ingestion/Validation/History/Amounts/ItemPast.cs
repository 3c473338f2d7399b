using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Validation.History.Amounts;

/// <summary>One item of a budget until the month that is looked at; amounts in hundredths of a krona.</summary>
internal sealed class ItemPast
{
    private readonly SortedDictionary<Month, BudgetRow> _rows = [];

    /// <summary>In the order in which they are judged.</summary>
    public void Put(BudgetRow row) => _rows[row.Month] = row;

    /// <summary>The latest row of the same year, or <c>null</c>.</summary>
    public BudgetRow? Before(BudgetRow row) => _rows.Values.LastOrDefault(r => r.Month < row.Month && r.Month.Year == row.Month.Year);

    public BudgetRow? LastYear => _rows.Values.LastOrDefault();

    /// <summary>What was spent or received from January until the month, that one not included.</summary>
    public long SpentBefore(Month month) => _rows.Values.Where(r => r.Month.Year == month.Year && r.Month < month).Sum(r => r.Actual ?? 0);

    /// <summary>Whether each month of the year before this one is there.</summary>
    public bool IsWholeUntil(Month month) => _rows.Keys.Count(m => m.Year == month.Year && m < month) == month.Number - 1;

    /// <summary>The share of the year before that fell until the same month, that one included; <c>null</c> where that year is not whole.</summary>
    public double? ShareLastYear(Month month)
    {
        var year = _rows.Values.Where(r => r.Month.Year == month.Year - 1).ToList();
        var sum = year.Sum(r => r.Actual ?? 0);
        return year.Count == 12 && sum > 0 ? (double)year.Where(r => r.Month.Number <= month.Number).Sum(r => r.Actual ?? 0) / sum : null;
    }

    /// <summary>The months' outcomes that were not zero, ascending.</summary>
    public IReadOnlyList<long> Outcomes => [.. _rows.Values.Select(r => r.Actual ?? 0).Where(a => a > 0).Order()];
}
