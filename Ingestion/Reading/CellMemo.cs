using System.Diagnostics.CodeAnalysis;

namespace SmvInsights.Ingestion.Reading;

internal delegate bool CellReading<T>(ReadOnlySpan<byte> cell, out T value);

/// <summary>Reads each spelling in a column once: the same bytes again give the same answer without a string, however long the file.</summary>
internal sealed class CellMemo<T>(CellReading<T> read)
{
    private const int MostSpellings = 4096, LongestSpelling = 64;

    private readonly Dictionary<byte[], (bool Known, T Value)>.AlternateLookup<ReadOnlySpan<byte>> _spellings =
        new Dictionary<byte[], (bool, T)>(Utf8Comparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();

    private byte[] _latest = [];
    private (bool Known, T Value) _latestAnswer = (false, default!);

    public bool TryRead(ReadOnlySpan<byte> cell, [MaybeNullWhen(false)] out T value)
    {
        if (_latest.Length == 0 || !cell.SequenceEqual(_latest)) LookUp(cell);
        value = _latestAnswer.Value;
        return _latestAnswer.Known;
    }

    private void LookUp(ReadOnlySpan<byte> cell)
    {
        if (_spellings.TryGetValue(cell, out var spelling, out _latestAnswer))
        {
            _latest = spelling;
            return;
        }
        _latestAnswer = (read(cell, out var value), value);
        _latest = [];
        if (cell.Length > LongestSpelling || _spellings.Dictionary.Count >= MostSpellings) return;
        _latest = cell.ToArray();
        _spellings.Dictionary.Add(_latest, _latestAnswer);
    }

    private sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Utf8Comparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] bytes) => GetHashCode(bytes.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
