using System.Runtime.InteropServices;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Intake.Comparing;

/// <summary>The figures that some rows add up to, by name.</summary>
internal sealed class FigureSums
{
    private readonly Dictionary<string, Extent> _sums = new(StringComparer.Ordinal);

    public void Add(string figure, long low, long high)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, figure, out _);
        sum = new(sum.Low + low, sum.High + high);
    }

    /// <summary>The figures that differ, by name.</summary>
    public static IReadOnlyList<FigureEffect> Effects(string district, Month month, FigureSums before, FigureSums after) =>
    [
        .. before._sums.Keys.Union(after._sums.Keys).Order(StringComparer.Ordinal)
            .Select(f => new FigureEffect(district, month, f, before.Find(f), after.Find(f)))
            .Where(e => e.Old != e.New),
    ];

    private Extent? Find(string figure) => _sums.TryGetValue(figure, out var sum) ? sum : null;
}
