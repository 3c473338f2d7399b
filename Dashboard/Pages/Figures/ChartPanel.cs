using Microsoft.AspNetCore.WebUtilities;
using SmvInsights.Reports.Charts;

namespace SmvInsights.Dashboard.Pages.Figures;

/// <summary>How much of the page's width a chart takes on a wide screen.</summary>
public enum ChartSize
{
    Third,
    Half,
    Whole,
}

/// <param name="Csv">Its table.</param>
/// <param name="Svg">Its drawing, sharp at any size.</param>
/// <param name="Png">Its drawing as a bitmap.</param>
public sealed record ChartFiles(string Csv, string Svg, string Png);

/// <param name="Source">Where the figures come from.</param>
/// <param name="KnownAt">As known when, as people read it.</param>
/// <param name="Files">Addresses of the chart as files.</param>
public sealed record ChartOrigin(string Source, string KnownAt, ChartFiles Files);

/// <summary>A chart as it stands on a page: finding, drawing, table, source.</summary>
/// <param name="Key">Unique on the page; names its file and the ids in its drawing.</param>
/// <param name="Origin"><c>null</c> for an example.</param>
public sealed record ChartPanel(string Key, ChartSpec Chart, ChartOrigin? Origin = null)
{
    /// <summary>With the words for those who cannot see it, put together once for all its drawings.</summary>
    private readonly ChartSpec _described = Chart with { AltText = Chart.Description };

    public ChartSize Size { get; init; } = ChartSize.Half;

    /// <summary>Where its indicator can be asked other questions about, at the page's month and moment.</summary>
    public string? ExploreLink => ExplorePage is null || Indicator is null ? null : QueryHelpers.AddQueryString(ExplorePage, "indicator", Indicator);

    /// <summary>Address of that page, without the indicator; <c>null</c> on that page itself.</summary>
    public string? ExplorePage { get; init; } = "/utforska";

    /// <summary>Whether the table stands open.</summary>
    public bool TableFirst { get; init; }

    /// <summary>Code of the indicator it shows, whose definition it links to.</summary>
    public string? Indicator { get; init; }

    /// <summary>Addresses of its bars or rows, by key.</summary>
    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string>();

    public ChartTable Table { get; init; } = Chart.ToTable();

    /// <summary>Its drawings, each with the class that says at which widths of the screen it shows.</summary>
    public IEnumerable<(string Class, string Svg)> Drawings() => Size switch
    {
        ChartSize.Third => [("chart-always", Draw(ChartFrame.Narrow(Key)))],
        ChartSize.Half => [("chart-wide", Draw(ChartFrame.Half($"{Key}-wide"))), Narrow()],
        _ => [("chart-wide chart-widest", Draw(ChartFrame.Whole($"{Key}-wide"))), ("chart-medium", Draw(ChartFrame.Medium($"{Key}-medium"))), Narrow()],
    };

    private (string, string) Narrow() => ("chart-narrow", Draw(ChartFrame.Narrow($"{Key}-narrow")));

    private string Draw(ChartFrame frame) => ChartRenderer.Render(_described, frame with { Links = Links });
}
