using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures.Bridges;

/// <summary>What bridges are made of: the figures as this viewer may see them, and which reports have changed, which everybody may know.</summary>
/// <param name="Districts">Codes of the districts that the figure sums.</param>
/// <param name="Then">Months of these districts and the place itself, as known then.</param>
/// <param name="Now">The same, as known now.</param>
/// <param name="Organised">The place alone, as known now and by the districts that are asked for now.</param>
/// <param name="Changes">The earliest first.</param>
/// <param name="Between">The figures at each moment at which a month changed that holds both late reports and corrections.</param>
public sealed record BridgeMaterial(
    BridgeQuery Query, IReadOnlyList<string> Districts, FigureTable Then, FigureTable Now, FigureTable Organised, IReadOnlyList<SubmissionChange> Changes,
    IReadOnlyDictionary<DateTimeOffset, FigureTable> Between)
{
    /// <summary>Whether the viewer sees all that the figure sums.</summary>
    public bool IsRaw(Indicator indicator) => !indicator.Protected || Query.Viewer.SeesAllRaw || Districts is [var only] && only == Query.District && Query.Viewer.SeesRaw(only);

    public bool IsLate(Month month) => Changes.Any(c => c.Month == month && !c.WasReported);

    public bool IsCorrected(Month month) => Changes.Any(c => c.Month == month && c.WasReported);

    /// <summary>Moments at which a district's month changed that holds both late reports and corrections.</summary>
    public static IEnumerable<DateTimeOffset> Mixed(IEnumerable<SubmissionChange> changes) =>
        changes.GroupBy(c => (c.District, c.Month)).Where(g => g.Select(c => c.WasReported).Distinct().Count() > 1).SelectMany(g => g).Select(c => c.At).Distinct();
}
