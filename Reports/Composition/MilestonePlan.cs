using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Charts.Findings;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Composition;

/// <summary>Milestones on a time axis.</summary>
public static class MilestonePlan
{
    /// <summary>More lines than this do not fit a page with its heading.</summary>
    public const int Most = 12;

    /// <summary>The overdue ones, those passed in the last ninety days and those expected in the next.</summary>
    public static MilestoneTimeline? OfPeriod(CountyFigures f, IReadOnlyList<Milestone> all) => Of(
        f, MilestoneStanding.JustPassed(all, f.Milestones.Day).Concat(MilestoneStanding.Next(all, f.Milestones.Day)),
        f.Say("Försenade milstolpar och de inom 90 dagar", "Milestones overdue or within 90 days,"));

    /// <summary>The title counts them all, also those that find no room.</summary>
    /// <param name="subtitle">What is shown, without the day.</param>
    /// <returns>The overdue and the nearest ones; <c>null</c> where none has a date.</returns>
    public static MilestoneTimeline? Of(CountyFigures f, IEnumerable<Milestone> milestones, string subtitle, int most = Most)
    {
        var dated = milestones.Where(s => s.Expected is not null || s.ActualEnd is not null)
            .OrderByDescending(s => s.IsOverdue).ThenBy(s => (s.ActualEnd ?? s.Expected)?.Latest).ToList();
        if (dated.Count == 0) return null;
        var chart = new MilestoneTimeline
        {
            Language = f.Language,
            Title = "",
            Subtitle = f.Say($"{subtitle}, läget {CountyFigures.Day(f.Milestones.Day)}", $"{subtitle} as of {CountyFigures.Day(f.Milestones.Day)}")
                + (dated.Count > most ? f.Say($", {most} av {dated.Count} visas", $", {most} of {dated.Count} shown") : ""),
            Today = f.Milestones.Day,
            Milestones =
            [
                .. dated.Select(s => new MilestoneMark(
                    $"{s.District}-{s.Project}-{s.Id}", s.Name, f.DistrictName(s.District), s.PlanStart, s.PlanEnd, s.ForecastEnd, s.ActualEnd, s.Status, s.Preliminary) { Trace = f.Trace(s) }),
            ],
        };
        return chart with { Title = MilestoneFinding.Of(chart), Milestones = [.. chart.Milestones.Take(most)] };
    }
}
