using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>What each district has submitted, month by month and report by report.</summary>
public sealed record CompletenessQuery(Month From, Month To)
{
    public DateTimeOffset? AsKnownAt { get; init; }
}

public enum Submitted
{
    /// <summary>By its deadline.</summary>
    InTime,
    Late,

    /// <summary>Some of the district's scopes are in, some are not.</summary>
    Partly,

    /// <summary>Not in, and the deadline has passed: "ej inlämnad".</summary>
    Missing,

    /// <summary>Not in, and not yet due.</summary>
    NotYetDue,
}

/// <param name="Corrected">A later version replaced the first.</param>
/// <param name="FirstKnown">When the first version was accepted.</param>
/// <param name="Deadline">The last day to be in time.</param>
public sealed record Completeness(
    string District, ReportKind Kind, Month Month, Submitted State, bool Corrected, DateTimeOffset? FirstKnown, DateOnly Deadline, int Reported, int Expected);

/// <param name="Cells">By kind, district and month; the county itself is not expected to report.</param>
public sealed record CompletenessTable(DateTimeOffset AsKnownAt, IReadOnlyList<Completeness> Cells)
{
    public IEnumerable<Completeness> Of(ReportKind kind) => Cells.Where(c => c.Kind == kind);

    public Completeness? Find(string district, ReportKind kind, Month month) =>
        Cells.FirstOrDefault(c => c.District == district && c.Kind == kind && c.Month == month);
}
