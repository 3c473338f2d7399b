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
            options = options with { OnMalformedRecord = r => { if (IsOpen(r, delimiter)) onOpenQuote((int)r.LineNumber); } };
        return CsvReader.Create(utf8, options);
    }

    /// <summary>A record is called malformed for the first reason there is: a stray quote must not hide that the last cell swallows the rest of the file.</summary>
    private static bool IsOpen(CsvMalformedRecord record, char delimiter) =>
        record.Reason == CsvMalformedReason.UnterminatedQuote || (record.Reason is CsvMalformedReason.StrayQuote or CsvMalformedReason.TextAfterClosingQuote
            && EndsInQuotes(record.RawRecord, delimiter));

    private static bool EndsInQuotes(ReadOnlySpan<char> record, char delimiter)
    {
        while (true)
        {
            if (record.StartsWith('"'))
            {
                record = record[1..];
                while (record.IndexOf('"') is >= 0 and var quote && record[(quote + 1)..].StartsWith('"')) record = record[(quote + 2)..];
                if (!record.Contains('"')) return true;
                record = record[(record.IndexOf('"') + 1)..];
            }
            var end = record.IndexOf(delimiter);
            if (end < 0) return false;
            record = record[(end + 1)..];
        }
    }
}
