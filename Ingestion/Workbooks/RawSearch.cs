using System.Text;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Workbooks;

/// <summary>Searches bytes whose form is not known, as one-byte and as two-byte text.</summary>
internal static class RawSearch
{
    public static bool Finds(ReadOnlyMemory<byte> bytes) =>
        Finds(bytes, Encoding.Latin1) || Finds(bytes, Encoding.Unicode) || (bytes.Length > 1 && Finds(bytes[1..], Encoding.Unicode));

    private static bool Finds(ReadOnlyMemory<byte> bytes, Encoding encoding) =>
        PersonalNumberSearch.In(Encoding.Convert(encoding, Encoding.UTF8, bytes.ToArray())) == Likeness.PersonalNumber;
}
