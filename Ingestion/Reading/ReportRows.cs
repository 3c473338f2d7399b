using System.Collections;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Reading;

/// <summary>The rows of a read file, reached part by part.</summary>
public abstract class ReportRows<TRow> : IReadOnlyCollection<TRow>
{
    /// <summary>How many rows there are of each district and month, in the order of district and month.</summary>
    public abstract IReadOnlyDictionary<(short District, Month Month), int> Parts { get; }

    public int Count => Parts.Values.Sum();

    /// <summary>The rows of one part in the order of the file; none for a part that is not in it.</summary>
    public abstract IReadOnlyCollection<TRow> Of((short District, Month Month) part);

    /// <summary>All rows, one part after the other.</summary>
    public virtual IEnumerator<TRow> GetEnumerator() => Parts.Keys.SelectMany(Of).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
