using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Charts.Findings;

/// <summary>What a timeline says: how many milestones are late, and how many fall due next.</summary>
public static class MilestoneFinding
{
    private const int Ahead = 90;

    public static string Of(MilestoneTimeline chart)
    {
        var open = chart.Milestones.Where(mark => mark.IsOpen).ToList();
        var late = open.Count(mark => mark.IsOverdue(chart.Today));
        var coming = open.Count(mark => !mark.IsOverdue(chart.Today) && (mark.Forecast ?? mark.Plan) is { } due && due.Latest >= chart.Today && due.Latest <= chart.Today.AddDays(Ahead));
        var number = ChartWords.Number(late, chart.Language);
        var next = ChartWords.Number(coming, chart.Language);
        var sv = chart.Language == Language.Swedish;
        if (chart.Milestones.Count == 0) return sv ? "Inga milstolpar" : "No milestones";
        if (chart.Milestones.All(mark => !mark.IsOpen && mark.Status != MilestoneStatus.Cancelled))
            return sv ? "Alla milstolpar är klara" : "All milestones are done";

        var finding = (late, sv) switch
        {
            (0, true) => open.All(mark => mark.Plan is not null) ? "Ingen milstolpe är försenad" : "Ingen milstolpe med datum är försenad",
            (0, false) => open.All(mark => mark.Plan is not null) ? "No milestone is overdue" : "No milestone with a date is overdue",
            (1, true) => "En milstolpe är försenad",
            (1, false) => "One milestone is overdue",
            (_, true) => $"{ChartWords.Capital(number)} milstolpar är försenade",
            (_, false) => $"{ChartWords.Capital(number)} milestones are overdue",
        };
        if (coming == 0) return finding;
        return FindingTitle.FirstShort(finding + (sv ? $", {next} infaller inom {Ahead} dagar" : $", {next} due within {Ahead} days"), finding);
    }
}
