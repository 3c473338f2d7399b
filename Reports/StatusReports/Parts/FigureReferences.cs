using System.Globalization;
using SmvInsights.Reports.StatusReports.Content;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>Numbers the key figures that can be traced, through the whole report: <c>S1</c>, <c>S2</c> …</summary>
internal static class FigureReferences
{
    public const string Example = "S1";

    public static IReadOnlyList<ReportSection> Number(IReadOnlyList<ReportSection> sections)
    {
        var last = 0;
        return [.. sections.Select(s => s with { Blocks = [.. s.Blocks.Select(Numbered)] })];

        Block Numbered(Block block) => block is KeyFiguresBlock figures
            ? new KeyFiguresBlock([.. figures.Figures.Select(f => f.Trace is null ? f : f with { Reference = string.Create(CultureInfo.InvariantCulture, $"S{++last}") })]) : block;
    }
}
