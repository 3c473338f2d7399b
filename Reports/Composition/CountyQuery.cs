using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Composition;

/// <summary>Which figures of the county a page or a report asks for.</summary>
/// <param name="Period">Its last month.</param>
public sealed record CountyQuery(Viewer Viewer, Month Period, Language Language)
{
    /// <summary><c>null</c> for now.</summary>
    public DateTimeOffset? AsKnownAt { get; init; }

    public AsOrganised AsOrganised { get; init; } = AsOrganised.Then;

    /// <summary>Only the indicators of <see cref="ReportChoices.Shown"/> are read, and no other may be asked for. By the districts of one day all are: what could not be restated is told.</summary>
    public bool ChosenOnly { get; init; }
}
