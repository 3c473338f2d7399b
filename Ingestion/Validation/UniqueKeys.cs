using System.Runtime.InteropServices;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Validation;

/// <summary>That no two rows of a file are about the same thing.</summary>
/// <param name="columns">The columns that make the key, for people.</param>
internal sealed class UniqueKeys<TKey>(Phrase columns)
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _lines = [];

    /// <param name="column">The column to point at.</param>
    /// <returns>Whether the key is new in the file.</returns>
    public bool Add(TKey key, RowCursor row, int column)
    {
        ref var line = ref CollectionsMarshal.GetValueRefOrAddDefault(_lines, key, out var exists);
        if (exists) row.Find(RowSetRules.DuplicateKey, column, line, columns);
        else line = row.Line;
        return !exists;
    }
}
