using SmvInsights.Reports.StatusReports;
using SmvInsights.Reports.StatusReports.Content;

namespace SmvInsights.Dashboard.Pages.Meetings;

/// <summary>A frozen report laid out for a meeting. It shows what stands in the report, in another order, and nothing else.</summary>
/// <param name="Version">1 for the first report that was made on the month, and so on.</param>
public sealed record MeetingReport(StatusReport About, int Version, StatusReportModel Says)
{
    private int Deciding => Says.Sections.ToList().FindIndex(s => s.Blocks.OfType<ProposalBlock>().Any());

    /// <summary>What the report begins with: its findings in words.</summary>
    public ReportSection Findings => Says.Sections[0];

    /// <summary>What every outline leads up to the proposal with: the questions to take a position on, or what comes next.</summary>
    public ReportSection? Questions => Deciding > 1 ? Says.Sections[Deciding - 1] : null;

    public ReportSection? Proposal => Deciding < 0 ? null : Says.Sections[Deciding];

    /// <summary>The key figures and charts of the other sections, each under its section.</summary>
    public IEnumerable<ReportSection> Drawn => Says.Sections.Where((_, at) => at > 0 && at != Deciding && at != Deciding - 1)
        .Select(s => s with { Blocks = [.. s.Blocks.Where(b => b is KeyFiguresBlock or ChartBlock)] }).Where(s => s.Blocks.Count > 0);
}
