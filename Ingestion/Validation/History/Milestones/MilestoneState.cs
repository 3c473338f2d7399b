using System.Globalization;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Validation.History.Milestones;

/// <summary>How a milestone stood in one month.</summary>
/// <param name="Line">In the file; 0 for what is published.</param>
/// <param name="Expected">The forecast's end, else the plan's.</param>
internal sealed record MilestoneState(
    int Line, Month Month, string Project, string Id, string Name, string? Owner, MilestoneStatus Status, string? Comment, RoughDate? Expected)
{
    public (string, string) Key => (Project.ToUpperInvariant(), Id.ToUpperInvariant());

    public bool IsOver => Status is MilestoneStatus.Done or MilestoneStatus.Cancelled;

    public static MilestoneState Of(MilestoneRow row) => new(
        row.Line, row.Month, row.Project, row.MilestoneId, row.Name, row.Owner, row.Status, row.Comment, row.ForecastEnd ?? row.PlanEnd);

    /// <summary><c>2026-10-31</c>, or <c>2026-10</c> where no day is known.</summary>
    public static string Written(RoughDate date) => date.Day.ToString(date.MonthOnly ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
