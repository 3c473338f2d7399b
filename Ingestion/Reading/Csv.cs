using CsvHelper;

namespace SmvInsights.Ingestion.Reading;

/// <summary>How CSV is opened everywhere: no header of its own, physical line numbers, quotes forgiven.</summary>
internal static class Csv
{
    /// <summary>The delimiters of <c>domain.md</c>, in the order in which they are tried.</summary>
    public const string Delimiters = ";\t,";

    /// <param name="onOpenQuote">Told the line where a quoted cell begins that is never closed.</param>
    public static CsvReader Open(ReadOnlyMemory<byte> utf8, char delimiter, Action<int>? onOpenQuote = null)
    {
        var options = CsvReaderOptions.Default with
        {
            Separator = delimiter, HasHeader = false, DetectSeparatorHint = false, TrackLineNumbers = true, IncludeValuesInExceptions = false,
        };
        if (onOpenQuote is not null)
            options = options with { OnMalformedRecord = r => { if (r.Reason == CsvMalformedReason.UnterminatedQuote) onOpenQuote((int)r.LineNumber); } };
        return CsvReader.Create(utf8, options);
    }
}
