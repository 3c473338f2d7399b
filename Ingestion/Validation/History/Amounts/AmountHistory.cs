using Dapper;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Validation.History.Amounts;

/// <summary>Goes through the budgets of a file district by district and month by month, each item beside its past since January two years before: a conference comes every other year.</summary>
internal sealed class AmountHistory(HistoryCheck check)
{
    private static readonly string Sql = EmbeddedSql.Of(typeof(AmountHistory));

    private readonly AmountRules _rules = new(check);

    public async Task FindAsync(CancellationToken cancel)
    {
        foreach (var parts in check.Report.Parts.Keys.GroupBy(p => p.District))
        {
            var months = parts.Select(p => p.Month).ToHashSet();
            var published = await ReadAsync(parts.Key, months.Min(), months.Max(), cancel);
            var items = new Dictionary<(string, string), ItemPast>();
            foreach (var month in published.Select(m => m.Key).Union(months).Order())
            {
                var rows = months.Contains(month) ? check.Report.BudgetOf((parts.Key, month)) : published[month];
                if (months.Contains(month)) _rules.Judge([.. rows.Select(row => (row, PastOf(items, row)))], month);
                foreach (var row in rows) PastOf(items, row).Put(row);
            }
        }
    }

    private async Task<ILookup<Month, BudgetRow>> ReadAsync(short district, Month first, Month last, CancellationToken cancel) =>
        (check.Connection is null ? [] : await check.Connection.QueryAsync<BudgetRow>(new CommandDefinition(
            Sql, new { check.Scope, district, from = new Month(first.Year - 2, 1).FirstDay, to = last.FirstDay }, cancellationToken: cancel)))
        .ToLookup(row => row.Month);

    private static ItemPast PastOf(Dictionary<(string, string), ItemPast> items, BudgetRow row)
    {
        var key = (row.Project.ToUpperInvariant(), row.Item.ToUpperInvariant());
        if (!items.TryGetValue(key, out var past)) items[key] = past = new ItemPast();
        return past;
    }
}
