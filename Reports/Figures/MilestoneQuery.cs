using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>The milestones as the latest report of each district up to a month states them.</summary>
public sealed record MilestoneQuery(Month AsOf)
{
    /// <summary>A district code, <c>LÄN</c> for the county's own, or <c>null</c> for all.</summary>
    public string? District { get; init; }

    public DateTimeOffset? AsKnownAt { get; init; }
}

/// <param name="District">District code, <c>LÄN</c> for the county's own.</param>
/// <param name="PreviousForecast">The forecast in the report before, where there was one.</param>
/// <param name="PreviousStatus">The status in the report before.</param>
/// <param name="LastReported">Month of the report it stands in.</param>
/// <param name="IsOverdue">Neither done nor cancelled, and its planned end has passed: computed, not believed.</param>
public sealed record Milestone(
    string District, string Project, string Id, string Name, string? Owner, RoughDate? PlanStart, RoughDate? PlanEnd,
    RoughDate? ForecastEnd, RoughDate? ActualEnd, MilestoneStatus Status, bool Preliminary, string? Comment,
    RoughDate? PreviousForecast, MilestoneStatus? PreviousStatus, Month LastReported, bool IsOverdue)
{
    public bool IsOpen => Status is not (MilestoneStatus.Done or MilestoneStatus.Cancelled);

    /// <summary>When it is expected: the forecast, else the plan.</summary>
    public RoughDate? Expected => ForecastEnd ?? PlanEnd;

    /// <summary>Days its forecast lies after the plan; <c>null</c> when either is unknown.</summary>
    public int? SlippedDays => ForecastEnd is { } forecast && PlanEnd is { } plan ? forecast.Latest.DayNumber - plan.Latest.DayNumber : null;
}

/// <param name="Day">The day "today" means in it: the last of the month, or the day it is known at when that is earlier.</param>
/// <param name="Milestones">By district, then by expected date, undated last.</param>
public sealed record MilestoneTable(DateTimeOffset AsKnownAt, Month AsOf, DateOnly Day, IReadOnlyList<Milestone> Milestones);
