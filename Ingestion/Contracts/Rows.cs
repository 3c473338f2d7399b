using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Contracts;

/// <summary>One activity figure as read, ids resolved.</summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Municipality">Id, or 0 where the row is not split by municipality.</param>
/// <param name="Low">The count, or the least it can be where it was masked at the source.</param>
/// <param name="High">The count, or the most it can be (4 where masked).</param>
public readonly record struct ActivityRow(
    int Line, short District, Month Month, short Indicator, short Municipality, short Actor,
    TargetGroup TargetGroup, Sex Sex, int Low, int High, Utf8Text Comment);

/// <summary>One budget item as read; amounts in hundredths of a krona, <c>null</c> where blank.</summary>
/// <param name="Actual">This month's outcome alone.</param>
/// <param name="Decided">The year's grant or budget.</param>
public sealed record BudgetRow(
    int Line, short District, Month Month, string Project, string Item, BudgetType Type, string? Funder,
    string? Category, string? Account, string? Label, long? Applied, long? Decided, long? Actual, long? Forecast,
    FundingStatus? Status, string? Comment);

/// <summary>A date known to the day or only to the month (then <see cref="Day"/> is the first of it).</summary>
public readonly record struct RoughDate(DateOnly Day, bool MonthOnly)
{
    /// <summary>The last day it can mean.</summary>
    public DateOnly Latest => MonthOnly ? Month.Of(Day).LastDay : Day;
}

/// <summary>One milestone as it stood in the month.</summary>
public sealed record MilestoneRow(
    int Line, short District, Month Month, string Project, string MilestoneId, string Name, string? Owner,
    RoughDate? PlanStart, RoughDate? PlanEnd, RoughDate? ForecastEnd, RoughDate? ActualEnd,
    MilestoneStatus Status, bool Preliminary, string? Comment);
