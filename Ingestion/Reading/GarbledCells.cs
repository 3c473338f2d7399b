using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Points at every cell that lost characters before the file was sent.</summary>
internal static class GarbledCells
{
    public static void Find(ReadOnlyMemory<byte> utf8, FindingList findings)
    {
        using var csv = Csv.Open(utf8, HeaderSearch.GuessDelimiter(utf8));
        while (csv.Read())
            for (var i = 0; i < csv.FieldCount; i++)
                if (DamagedText.IsGarbled(csv.GetSpan(i))) findings.Add(FileRules.Garbled, new((int)csv.LineNumber, i + 1, ""), csv.GetSpan(i));
    }
}
