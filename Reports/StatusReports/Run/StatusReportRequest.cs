using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.StatusReports.Run;

/// <summary>Asks for one group's report on one month.</summary>
/// <param name="Group">Steering group code: <c>political</c>, <c>county</c> or <c>operational</c>.</param>
/// <param name="RequestedBy">Who asks, or <c>schema</c> for the schedule.</param>
/// <param name="Send">Whether it goes to the group's recipients when it is ready.</param>
public sealed record StatusReportRequest(string Group, Month Period, Language Language, string RequestedBy, bool Send)
{
    /// <summary>What a schedule asks for, in the name of the moment it stands for.</summary>
    public static StatusReportRequest Scheduled(string group, Month period, DateTimeOffset at) => new(group, period, Language.Swedish, "schema", Send: true) { ScheduledFor = at };

    /// <summary>Names the order, so that a button pressed twice orders once.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The scheduled moment it stands for; the same moment of the same group is run once only.</summary>
    public DateTimeOffset? ScheduledFor { get; init; }

    /// <summary>
    /// Asks for an edition over all months that are untold before the group's first meeting from this day; where there is none, it is the month's report.
    /// What a schedule by meetings orders is one without asking.
    /// </summary>
    public DateOnly? BeforeMeetingFrom { get; init; }

    /// <summary>The register's number, printed in the head; <c>null</c> where none is given.</summary>
    public string? DiaryNumber { get; init; }
}
