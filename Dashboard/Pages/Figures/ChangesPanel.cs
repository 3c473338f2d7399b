using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;

namespace SmvInsights.Dashboard.Pages.Figures;

/// <summary>What has moved the chosen figures since the report before, on a page of figures.</summary>
/// <param name="Table"><c>null</c> when nothing has.</param>
/// <param name="Link">Where all of it is shown.</param>
/// <param name="CsvLink">Address of the table as a file.</param>
public sealed record ChangesPanel(SinceReport Since, ChartTable? Table, string Link, string CsvLink)
{
    public const string Key = "changes";

    /// <summary>The table with the name its file has.</summary>
    public static IEnumerable<(string Key, ChartTable Table)> TablesOf(ChangesPanel? panel) => panel?.Table is { } table ? [(Key, table)] : [];

    public static ChangesPanel Of(CountyFigures f, SinceReport since, string link, string csvLink) => new(
        since, since.Bridges.Any(b => b.HasMoved) ? BridgeTables.Side(f, CountyFigures.Capital(f.Say($"{since.Month.LongForm(f.Language)}, då och nu", $"{since.Month.LongForm(f.Language)}, then and now")), since.Bridges) : null,
        link, csvLink);
}
