using System.Xml;
using Microsoft.Extensions.Logging;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;
using SmvInsights.Reports.StatusReports.Outlines;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>Makes a report part by part. What cannot be made is replaced by a sentence that names it and takes nothing else with it.</summary>
internal sealed class BlockedParts(ReportMaterial m, ILogger log)
{
    private readonly List<string> _missing = [];

    /// <summary>The sentences that stand where something should have stood.</summary>
    public IReadOnlyList<string> Missing => _missing;

    public IReadOnlyList<ReportSection> Make(IEnumerable<SectionPlan> plans) => [.. plans.Select(p => new ReportSection(p.Number, p.Title, BlocksOf(p), p.StartsPage))];

    private IReadOnlyList<Block> BlocksOf(SectionPlan plan)
    {
        try
        {
            var blocks = plan.Blocks();
            return blocks.Count == 0 ? [Nothing(plan)] : [.. blocks.SelectMany(Checked)];
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            log.LogError(fault, "The part {Part} of a status report cannot be made", plan.Name);
            return [Nothing(plan)];
        }
    }

    private IEnumerable<Block> Checked(Block block) => block switch
    {
        ChartBlock chart when !IsDrawn(chart) => [Instead(m.Say($"Diagrammet ”{chart.Title}” kunde inte ritas.", $"The chart “{chart.Title}” could not be drawn."))],
        KeyFiguresBlock figures => Sourced(figures),
        _ => [block],
    };

    private IEnumerable<Block> Sourced(KeyFiguresBlock figures)
    {
        var unsourced = figures.Figures.Where(f => !HasSource(f)).ToList();
        if (unsourced.Count < figures.Figures.Count) yield return new KeyFiguresBlock([.. figures.Figures.Except(unsourced)]);
        foreach (var figure in unsourced)
            yield return Instead(m.Say($"Siffran för ”{figure.Label}” visas inte: dess källa kan inte anges.", $"The figure for “{figure.Label}” is not shown: its source cannot be given."));
    }

    /// <summary>A word in place of a number needs none, and no figure of a scenario has one.</summary>
    private bool HasSource(KeyFigure figure) => figure.Trace is not null || m.AsOrganised.Planned is not null || !figure.Value.Any(char.IsDigit);

    private NoteBlock Nothing(SectionPlan plan) => Instead(m.Say($"Avsnittet ”{plan.Name}” kunde inte göras.", $"The section “{plan.Name}” could not be made."));

    private NoteBlock Instead(string sentence)
    {
        _missing.Add(sentence);
        return new NoteBlock(sentence);
    }

    private static bool IsDrawn(ChartBlock chart)
    {
        if (string.IsNullOrWhiteSpace(chart.Alt)) return false;
        try
        {
            var drawing = new XmlDocument { XmlResolver = null };
            drawing.LoadXml(chart.Svg);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
