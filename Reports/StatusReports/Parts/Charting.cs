using SmvInsights.Reports.Charts;
using SmvInsights.Reports.StatusReports.Content;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>Puts a chart on paper: the drawing with its words, and the same figures as a table.</summary>
internal static class Charting
{
    public static ChartBlock Block(ChartSpec spec) =>
        new(spec.Title, spec.Subtitle, ChartRenderer.Render(spec, ChartFrame.Print()), spec.Description) { NarrowSvg = ChartRenderer.Render(spec, ChartFrame.Narrow("chart")) };

    public static TableBlock Table(ChartSpec spec)
    {
        var table = spec.ToTable();
        return new TableBlock(
            spec.Subtitle,
            [.. table.Columns.Select((c, at) => new TableColumn(c.Header, at == 0 ? ColumnKind.Short : c.Numeric ? ColumnKind.Number : ColumnKind.Short))],
            [.. table.Rows.Select((row, line) => new TableRow(row).TracedBy([.. row.Select((_, at) => table.TraceOf(line, at))]))]);
    }
}
