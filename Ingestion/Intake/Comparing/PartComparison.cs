using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Intake.Comparing;

/// <summary>The rows of one district and month beside those of the version that they would replace.</summary>
internal sealed class PartComparison<TRow, TKey>(RowShape<TRow, TKey> shape, string district, Month month, ChangeList<TRow, TKey> changes)
    where TKey : notnull
{
    /// <summary>The published figures that change, other scopes' share in them included.</summary>
    public IReadOnlyList<FigureEffect> Effects { get; private set; } = [];

    public DroppedSeries<TRow, TKey> Dropped { get; } = new();

    /// <param name="own">The version that would be replaced.</param>
    /// <param name="published">All published rows of the part, those of other scopes too.</param>
    /// <param name="now">The file's.</param>
    public PartDifference Compare(CurrentVersion own, IReadOnlyList<PublishedRow<TRow>> published, IEnumerable<TRow> now)
    {
        var (before, after) = (new FigureSums(), new FigureSums());
        var left = new Dictionary<TKey, TRow>(published.Count);
        foreach (var (submission, row) in published)
        {
            shape.Count(row, before);
            if (submission == own.Id) left.Add(shape.KeyOf(row), row);
            else shape.Count(row, after);
        }

        var (added, changed, unchanged) = (0, 0, 0);
        var kept = shape.Groups.Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToList();
        foreach (var row in now)
        {
            shape.Count(row, after);
            for (var g = 0; g < kept.Count; g++) if (shape.Groups[g].Name(row) is { } name) kept[g].Add(name);
            if (!left.Remove(shape.KeyOf(row), out var old))
            {
                added++;
                changes.Added(district, month, row);
            }
            else if (shape.Same(old, row)) unchanged++;
            else
            {
                changed++;
                changes.Changed(district, month, old, row);
            }
        }
        foreach (var row in left.Values.OrderBy(shape.LineOf))
        {
            changes.Removed(district, month, row);
            Dropped.Add(shape, row, kept);
        }
        Effects = FigureSums.Effects(district, month, before, after);
        return new(district, month, own.Id, own.Version, added, changed, left.Count, unchanged);
    }
}
