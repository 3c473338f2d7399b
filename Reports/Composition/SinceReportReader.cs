using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Bridges;

namespace SmvInsights.Reports.Composition;

/// <summary>What has moved the chosen figures since a status report told of them.</summary>
/// <param name="Month">The month compared: the report's last, or the one that is looked at where that is earlier.</param>
/// <param name="Bridges">Of the county's chosen few.</param>
public sealed record SinceReport(Occasion Occasion, Month Month, IReadOnlyList<Bridge> Bridges);

/// <summary>Finds the report before the moment that figures are shown as known at, and compares.</summary>
public sealed class SinceReportReader(BridgeReader bridges)
{
    /// <param name="occasions">Every report that was made, the latest first.</param>
    /// <param name="district">District code or <c>LÄN</c>.</param>
    /// <param name="group">The steering group whose report it is; <c>null</c> for any.</param>
    /// <returns><c>null</c> where there was no report before, and where a plan is previewed: nothing has moved by it.</returns>
    public async Task<SinceReport?> ReadAsync(CountyFigures f, IReadOnlyList<Occasion> occasions, string district, string? group, CancellationToken cancel)
    {
        if (f.AsOrganised.Planned is not null) return null;
        group = occasions.FirstOrDefault(o => o.KnownAt == f.KnownAt)?.Group ?? group;
        var before = occasions.Where(o => o.KnownAt < f.KnownAt).ToList();
        if ((before.FirstOrDefault(o => o.Group == group) ?? before.FirstOrDefault()) is not { } occasion) return null;
        var month = occasion.Period < f.Period ? occasion.Period : f.Period;
        var query = new BridgeQuery(f.Viewer, [.. f.Choices.KeyIndicators.Where(code => f.Indicator(code) is not null)], district, month, month, occasion.KnownAt) 
        {
            AsKnownAt = f.KnownAt, AsOrganised = f.AsOrganised,
        };
        return new(occasion, month, await bridges.ReadAsync(query, f.Organisation, cancel));
    }
}
