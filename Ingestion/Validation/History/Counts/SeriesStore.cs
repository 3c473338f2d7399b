using System.Runtime.InteropServices;

namespace SmvInsights.Ingestion.Validation.History.Counts;

/// <summary>The series of one district with their last twelve months: some 80 bytes each, and nothing more as rows go by.</summary>
internal sealed class SeriesStore
{
    private readonly Dictionary<SeriesKey, SeriesWindow> _series = [];

    /// <summary>The series, new if need be. The reference holds until the next call.</summary>
    public ref SeriesWindow Of(SeriesKey key) => ref CollectionsMarshal.GetValueRefOrAddDefault(_series, key, out _)!;

    /// <summary>The series of the sender that were last counted in one month.</summary>
    /// <returns>Each with what was reported then.</returns>
    public IEnumerable<(SeriesKey Key, int Count)> LastIn(int month, int atLeastMonths) =>
        _series.Where(s => s.Value.Newest == month && s.Value.IsOwn && s.Value.Months >= atLeastMonths).Select(s => (s.Key, s.Value.Reported(month)));

    /// <param name="series">About how many there will be, so that it need not grow step by step.</param>
    public void Clear(int series)
    {
        _series.Clear();
        _series.EnsureCapacity(series);
    }
}
