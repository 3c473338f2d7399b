using System.Text;

namespace SmvInsights.Ingestion.Contracts;

/// <summary>A text as UTF-8, mostly a stretch of the file it was read from, so that it takes no memory of its own. Equal where the letters are.</summary>
/// <param name="Utf8">Empty where there is no text.</param>
public readonly record struct Utf8Text(ReadOnlyMemory<byte> Utf8)
{
    public bool IsEmpty => Utf8.IsEmpty;

    public static Utf8Text Of(string? text) => text is null ? default : new(Encoding.UTF8.GetBytes(text));

    public bool Equals(Utf8Text other) => Utf8.Span.SequenceEqual(other.Utf8.Span);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Utf8.Span);
        return hash.ToHashCode();
    }

    /// <returns><c>null</c> where there is no text.</returns>
    public override string? ToString() => IsEmpty ? null : Encoding.UTF8.GetString(Utf8.Span);
}
