using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Intake.Comparing;

/// <summary>The cells that change, up to as many as are kept; beyond that nothing is even put into words.</summary>
internal sealed class ChangeList<TRow, TKey>(RowShape<TRow, TKey> shape)
    where TKey : notnull
{
    private readonly List<CellChange> _kept = [];

    public IReadOnlyList<CellChange> Kept => _kept;

    public void Added(string district, Month month, TRow row) => Add(district, month, ChangeKind.Added, shape.LineOf(row), row, cell => (null, cell.Text(row)));

    public void Changed(string district, Month month, TRow old, TRow now) =>
        Add(district, month, ChangeKind.Changed, shape.LineOf(now), now, cell => (cell.Text(old), cell.Text(now)));

    public void Removed(string district, Month month, TRow row) => Add(district, month, ChangeKind.Removed, null, row, cell => (cell.Text(row), null));

    private void Add(string district, Month month, ChangeKind kind, int? line, TRow row, Func<ComparedCell<TRow>, (string? Old, string? New)> values)
    {
        if (_kept.Count >= UploadDifference.MostKept) return;
        var about = shape.About(row);
        foreach (var cell in shape.Cells)
        {
            var (old, now) = values(cell);
            if (old != now && _kept.Count < UploadDifference.MostKept) _kept.Add(new(district, month, kind, line, about, cell.Column, old, now));
        }
    }
}
