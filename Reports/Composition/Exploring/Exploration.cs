using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Composition.Exploring;

public enum SplitBy
{
    Nothing,
    District,
    Municipality,
    Actor,
    TargetGroup,
    Sex,
}

/// <summary>What somebody wants to see of one indicator.</summary>
/// <param name="Place">Code of a district, or the county's.</param>
/// <param name="From">First month, included.</param>
/// <param name="To">Last month, included.</param>
public sealed record Exploration(Indicator Indicator, string Place, SplitBy Split, PeriodGrain By, Month From, Month To)
{
    /// <summary>The grain at which the viewer gets most of it: months, or the grain of the publication plan.</summary>
    public static PeriodGrain GrainFor(Viewer viewer, Indicator indicator, string place, SplitBy split) =>
        !indicator.Protected || viewer.SeesRaw(place) ? PeriodGrain.Month : split switch
        {
            SplitBy.Municipality => PeriodGrain.Year,
            SplitBy.Actor or SplitBy.TargetGroup or SplitBy.Sex => PeriodGrain.Quarter,
            _ => PeriodGrain.Month,
        };

    /// <summary>The periods from the one that holds the first month to the one that holds the last, each called by its months where it is not whole.</summary>
    public IReadOnlyList<Period> Periods => [.. Month.Range(From, To).Select(m => Period.Of(m, By) with { Since = From, Until = To }).Distinct()];
}

/// <summary>The answer.</summary>
/// <param name="Chart"><c>null</c> where there is nothing to draw.</param>
/// <param name="Table">All periods and parts, also those that a chart of the last period leaves out.</param>
/// <param name="IsUnpublished">Whether it is empty because nobody but the district's own people get it so.</param>
public sealed record ExploredFigures(ChartSpec? Chart, ChartTable? Table, bool IsUnpublished);
