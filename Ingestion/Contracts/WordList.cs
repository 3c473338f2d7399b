using SmvInsights.Ingestion.Reading;

namespace SmvInsights.Ingestion.Contracts;

/// <param name="Word">The word as the templates write it.</param>
/// <param name="OtherWords">Others that mean the same, English ones among them.</param>
public sealed record WordMeaning<T>(T Value, string Word, params IReadOnlyList<string> OtherWords);

/// <summary>The closed list of words a cell may hold. Case, diacritics, spaces and hyphens are forgiven.</summary>
public sealed class WordList<T>
{
    private readonly Dictionary<string, T> _meanings = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<WordMeaning<T>> _list;

    public WordList(IReadOnlyList<WordMeaning<T>> meanings)
    {
        _list = meanings;
        foreach (var meaning in meanings)
            foreach (var word in (string[])[meaning.Word, .. meaning.OtherWords]) _meanings[Folding.Fold(word)] = meaning.Value;
        Words = string.Join(", ", meanings.Select(m => m.Word));
    }

    /// <summary>The words of the templates, for a remedy: <c>K, M, A</c>.</summary>
    public string Words { get; }

    /// <summary>The word of the templates for a value.</summary>
    /// <exception cref="InvalidOperationException">No word means it.</exception>
    public string WordOf(T value) => _list.First(m => EqualityComparer<T>.Default.Equals(m.Value, value)).Word;

    public bool TryRead(string folded, out T value) => _meanings.TryGetValue(folded, out value!);
}
