using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures.Bridges;

/// <summary>
/// From what figures were at one moment to what they are at another: of the months <paramref name="From"/> to <paramref name="To"/> as they were known then,
/// and of the months up to <see cref="Through"/> as they are known now. Of a stock, which never adds up, the last month of each alone.
/// </summary>
/// <param name="Viewer">Decides what is raw and what is as released, then and now.</param>
/// <param name="Indicators">Indicator codes; each has a bridge of its own.</param>
/// <param name="District">A district code, or <c>LÄN</c> for the county.</param>
/// <param name="Since">The moment the figures were known at then.</param>
public sealed record BridgeQuery(Viewer Viewer, IReadOnlyList<string> Indicators, string District, Month From, Month To, DateTimeOffset Since)
{
    /// <summary>The last month of the figure as it is now; not before <see cref="To"/>.</summary>
    public Month Through { get; init; } = To;

    /// <summary>The moment "now" means; <c>null</c> for now.</summary>
    public DateTimeOffset? AsKnownAt { get; init; }

    /// <summary>By which districts the figure is shown now. Then it was shown by those of its months, as it was told.</summary>
    public AsOrganised AsOrganised { get; init; } = AsOrganised.Then;
}
