using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures.Bridges;
using SmvInsights.Reports.Meetings;

namespace SmvInsights.Reports.StatusReports.Editions;

/// <summary>What a meeting edition rests on besides the report of its last month.</summary>
/// <param name="Figures">The county's indicators over the edition's months.</param>
/// <param name="YearBefore">The same over the same months a year before.</param>
/// <param name="Told">What the group last decided on; <c>null</c> where nothing is decided.</param>
/// <param name="Moved">What has moved the figures of that report since.</param>
/// <param name="Meeting">With its agenda as it stands; <c>null</c> where the meeting has been struck.</param>
public sealed record EditionMaterial(MeetingEdition Edition, IReadOnlyList<Bridge> Figures, IReadOnlyList<Bridge> YearBefore, ToldReport? Told, IReadOnlyList<Bridge> Moved, Meeting? Meeting);

/// <summary>A report that a meeting has decided on.</summary>
/// <param name="First">Its first month; <paramref name="Last"/> where it is about one.</param>
/// <param name="Day">Of the meeting.</param>
public sealed record ToldReport(Month First, Month Last, DateTimeOffset KnownAt, DateOnly Day);
