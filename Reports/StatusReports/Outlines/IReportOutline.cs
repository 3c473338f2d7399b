using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Outlines;

/// <summary>What one steering group reads, section by section.</summary>
public interface IReportOutline
{
    /// <summary>Code of the group it is for.</summary>
    string Group { get; }

    IReadOnlyList<SectionPlan> Compose(ReportMaterial m);
}
