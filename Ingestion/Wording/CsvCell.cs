namespace SmvInsights.Ingestion.Wording;

/// <summary>A text as a cell of a file that people open in a spreadsheet.</summary>
public static class CsvCell
{
    private const string FormulaSigns = "=+-@\t\r";

    /// <summary>Quoted where it must be; what a spreadsheet would take for a formula is preceded by an apostrophe.</summary>
    public static string Of(string text)
    {
        var safe = text.Length > 0 && FormulaSigns.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Takes the apostrophe away again, so that a text comes back as it left.</summary>
    public static string Read(string cell) => cell.Length > 1 && cell[0] == '\'' && FormulaSigns.Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;
}
