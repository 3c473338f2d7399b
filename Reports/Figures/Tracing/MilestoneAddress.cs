using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures.Tracing;

/// <summary>A milestone as the latest report up to a month states it.</summary>
public sealed record MilestoneAddress(string District, string Project, string Id, Month AsOf) : FigureAddress
{
    internal static MilestoneAddress From(Func<string, string?> part) => new(
        Required(part, "district"), Required(part, "project"), Required(part, "milestone"), Period.Parse(Required(part, "period")).First);

    protected override IEnumerable<(string Name, string? Value)> Parts() =>
        [("milestone", Id), ("project", Project), ("district", District), ("period", AsOf.ToString())];
}
