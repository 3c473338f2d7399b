using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Rows that are few enough to be held, in the order of the file.</summary>
public sealed class ListedRows<TRow>(IReadOnlyList<TRow> rows, Func<TRow, (short District, Month Month)> partOf) : ReportRows<TRow>, IReadOnlyList<TRow>
{
    private readonly Dictionary<(short District, Month Month), TRow[]> _parts = rows.GroupBy(partOf).ToDictionary(g => g.Key, g => g.ToArray());

    public TRow this[int index] => rows[index];

    public override IReadOnlyDictionary<(short District, Month Month), int> Parts =>
        new SortedDictionary<(short District, Month Month), int>(_parts.ToDictionary(p => p.Key, p => p.Value.Length));

    public override IReadOnlyCollection<TRow> Of((short District, Month Month) part) => _parts.GetValueOrDefault(part) ?? [];

    public override IEnumerator<TRow> GetEnumerator() => rows.GetEnumerator();
}

public static class ListedRows
{
    public static ListedRows<ActivityRow> Of(IReadOnlyList<ActivityRow> rows) => new(rows, r => (r.District, r.Month));

    public static ListedRows<BudgetRow> Of(IReadOnlyList<BudgetRow> rows) => new(rows, r => (r.District, r.Month));

    public static ListedRows<MilestoneRow> Of(IReadOnlyList<MilestoneRow> rows) => new(rows, r => (r.District, r.Month));
}
