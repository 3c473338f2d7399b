using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Indicators.Definitions;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Bridges;

namespace SmvInsights.Reports.Composition;

/// <summary>The months from which an indicator counts something else than before, as they were known at the moment that is shown.</summary>
public static class DefinitionBreaks
{
    /// <returns>For all series; none at the first period, before which nothing is shown.</returns>
    public static IReadOnlyList<ChartBreak> In(CountyFigures f, IReadOnlyList<Period> periods, Indicator indicator) =>
    [
        .. from month in Months(f, indicator)
           let at = periods.ToList().FindIndex(p => p.Last >= month)
           where at > 0
           select new ChartBreak(periods[at], f.Say($"Ny definition {month}", $"New definition {month}")),
    ];

    /// <summary>Of a bridge: what has been decided since its first moment, and what its months stand on either side of.</summary>
    public static IEnumerable<Month> In(CountyFigures f, Bridge bridge)
    {
        if (f.Indicator(bridge.Indicator) is not { } indicator || bridge.Months.Count == 0) return [];
        var (first, last) = (bridge.Months.Min(m => m.Month), bridge.Months.Max(m => m.Month));
        return f.Organisation.BreaksOf(indicator.Id, bridge.AsKnownAt).Where(d => d.Break <= last && (d.Break > first || d.DecidedAt > bridge.Since)).Select(d => d.Break!.Value);
    }

    private static IEnumerable<Month> Months(CountyFigures f, Indicator indicator) => f.Organisation.BreaksOf(indicator.Id, f.KnownAt).Select(d => d.Break!.Value);
}
