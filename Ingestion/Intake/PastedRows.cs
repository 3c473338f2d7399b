using System.Text;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Intake;

/// <summary>Rows copied out of a spreadsheet, as a file like any other.</summary>
public static class PastedRows
{
    /// <param name="kind">Which report it is where the header row was not copied; the columns then stand as in the template.</param>
    /// <returns>The file, with its header row; <c>null</c> when there is none and nobody said which report it is.</returns>
    public static byte[]? ToFile(string text, ReportKind? kind)
    {
        var rows = Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));
        if (HeaderSearch.Find(rows, new FindingList()) is not null) return rows;
        if (kind is null) return null;
        var contract = ReportContract.All.First(c => c.Kind == kind);
        return [.. Encoding.UTF8.GetBytes(string.Join('\t', contract.Columns.Select(c => c.Sv)) + "\r\n"), .. rows];
    }
}
