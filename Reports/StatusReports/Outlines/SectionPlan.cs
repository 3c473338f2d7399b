using SmvInsights.Reports.StatusReports.Content;

namespace SmvInsights.Reports.StatusReports.Outlines;

/// <summary>A part of an outline before it is made, so that each is made by itself.</summary>
/// <param name="Number">As in <see cref="ReportSection"/>.</param>
public sealed record SectionPlan(string? Number, string Title, Func<IReadOnlyList<Block>> Blocks, bool StartsPage = false)
{
    /// <summary>How a sentence names it.</summary>
    public string Name => Number is null ? Title : $"{Number} {Title}";
}
