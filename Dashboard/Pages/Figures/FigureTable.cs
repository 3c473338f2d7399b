using SmvInsights.Reports.Charts;

namespace SmvInsights.Dashboard.Pages.Figures;

/// <summary>A table of figures on a page.</summary>
/// <param name="AsCards">Each row becomes a card on a narrow screen; else it scrolls.</param>
/// <param name="CsvLink">Address of it as a file, where it stands in a card of its own.</param>
public sealed record FigureTable(ChartTable Table, bool AsCards = false, string? CsvLink = null);
