using SmvInsights.Reports.Charts;

namespace SmvInsights.Dashboard.Pages.Figures;

/// <summary>A chart as it stands on a page: finding, drawing, table, source.</summary>
/// <param name="Key">Unique on the page; names its file and the ids in its drawing.</param>
/// <param name="Source">Where the figures come from, and as known when.</param>
/// <param name="CsvLink">Address of its table as a file.</param>
public sealed record ChartPanel(string Key, ChartSpec Chart, string Source, string CsvLink)
{
    /// <summary>Width of the wide drawing, in the pixels it is shown at.</summary>
    public double Width { get; init; } = 720;

    /// <summary>Drawn for a narrow column at every width.</summary>
    public bool Compact { get; init; }

    /// <summary>Addresses of its bars or rows, by key.</summary>
    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string>();

    public ChartTable Table { get; } = Chart.ToTable();

    public string WideSvg => ChartRenderer.Render(Chart, ChartFrame.Wide($"{Key}-wide", Width) with { Links = Links });

    public string NarrowSvg => ChartRenderer.Render(Chart, ChartFrame.Narrow($"{Key}-narrow") with { Links = Links });
}
