using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Deadlines;

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

    /// <summary>In, but nobody had asked for it when its deadline passed: it is neither late nor in time.</summary>
    History,

    /// <summary>Some of the district's scopes are in, some are not.</summary>
    Partly,

    /// <summary>Not in, and the deadline has passed: "ej inlämnad".</summary>
    Missing,

    /// <summary>Not in, and not yet due.</summary>
    NotYetDue,
}

/// <param name="Corrected">A later version replaced the first.</param>
/// <param name="FirstKnown">When the first version was accepted; <c>null</c> while nothing is in.</param>
/// <param name="Deadline">The last day to be in time.</param>
/// <param name="Reported">Parts that are in, of <paramref name="Expected"/>.</param>
public sealed record Completeness(
    string District, ReportKind Kind, Month Month, Submitted State, bool Corrected, DateTimeOffset? FirstKnown, DateOnly Deadline, int Reported, int Expected)
{
    /// <summary>Whether the district is to send it at all; what it sends all the same is shown too.</summary>
    public bool IsAsked { get; init; } = true;

    /// <summary>Of what is in; 0 for nothing.</summary>
    public int Version { get; init; }

    /// <summary>The file that the latest of it came in.</summary>
    public Guid? Upload { get; init; }

    /// <summary>Whether all of it is in.</summary>
    public bool IsIn => State is Submitted.InTime or Submitted.Late or Submitted.History;
}

/// <param name="Today">The day, in Sweden, by which what is due was judged.</param>
/// <param name="Cells">By kind, month and district; the county itself is not expected to report, nor is a district what it was never asked for.</param>
public sealed record CompletenessTable(DateTimeOffset AsKnownAt, DateOnly Today, DeadlinePlan Deadlines, IReadOnlyList<Completeness> Cells)
{
    private readonly Dictionary<(string, ReportKind, Month), Completeness> _cells = Cells.ToDictionary(c => (c.District, c.Kind, c.Month));

    public IEnumerable<Completeness> Of(ReportKind kind) => Cells.Where(c => c.Kind == kind);

    public Completeness? Find(string district, ReportKind kind, Month month) => _cells.GetValueOrDefault((district, kind, month));

    /// <summary>How much of some of it came in, and in time.</summary>
    public CompletenessFigure Sum(Func<Completeness, bool> of)
    {
        var counted = Cells.Where(c => c.IsAsked && (c.IsIn || c.Deadline < Today) && of(c)).ToList();
        return new(
            counted.Count(c => c.IsIn), counted.Count, counted.Count(c => c.State == Submitted.InTime), counted.Count(c => c.State != Submitted.History));
    }
}

/// <summary>Completeness is <paramref name="Reported"/> of <paramref name="Expected"/>, timeliness <paramref name="InTime"/> of <paramref name="Timed"/>.</summary>
/// <param name="Reported">Reports that are in, whole.</param>
/// <param name="Expected">Reports that were asked for and are due, or already in.</param>
/// <param name="Timed">Those of them that had a deadline to keep.</param>
public sealed record CompletenessFigure(int Reported, int Expected, int InTime, int Timed)
{
    /// <summary>0–1; <c>null</c> while nothing is due.</summary>
    public decimal? Completeness => Expected == 0 ? null : (decimal)Reported / Expected;

    /// <summary>0–1; <c>null</c> while nothing had a deadline to keep.</summary>
    public decimal? Timeliness => Timed == 0 ? null : (decimal)InTime / Timed;
}
