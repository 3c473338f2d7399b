using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.StatusReports;

namespace SmvInsights.Dashboard.Pages.Reports;

/// <summary>Where a report stands, in words and in the class of its badge.</summary>
public static class ReportStatusWords
{
    public static bool IsUnderWay(this StatusReport report) => report.Status is "queued" or "frozen";

    public static Phrase StatusName(this StatusReport report) => report.Status switch
    {
        "queued" => new("I kö", "Queued"),
        "frozen" => new("Sätts som PDF", "Being typeset"),
        "ready" => new("Klar", "Ready"),
        "failed" => new("Misslyckades", "Failed"),
        var status => throw new ArgumentOutOfRangeException(nameof(report), status, "Not a status of a report."),
    };

    public static string StatusBadge(this StatusReport report) => report.Status switch
    {
        "ready" => "badge-good",
        "failed" => "badge-bad",
        _ => "badge-info",
    };

    /// <summary>What went wrong and what it means, for people; the technical words stand apart.</summary>
    public static Phrase FailureInWords(this StatusReport report) => report.Publication is null
        ? new("Uppgifterna till rapporten kunde inte sammanställas. Inget är fryst och inget är skickat.",
            "The figures of the report could not be brought together. Nothing is frozen, and nothing has been sent.")
        : new("Innehållet är fryst, men det gick inte att göra en PDF av det. Inget är skickat, och ett nytt försök ger samma siffror.",
            "The content is frozen, but no PDF could be made of it. Nothing has been sent, and another attempt gives the same figures.");

    public static Phrase Group(this StatusReport report) => new(report.GroupNameSv, report.GroupNameEn);
}
