using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Composition;

/// <summary>Milestones as a table, with the days that each has slipped.</summary>
public static class MilestoneList
{
    public static ChartTable Of(CountyFigures f, IReadOnlyList<Milestone> milestones) => new(
        f.Say($"Alla milstolpar, läget {CountyFigures.Day(f.Milestones.Day)}", $"All milestones as of {CountyFigures.Day(f.Milestones.Day)}"),
        [
            new(f.Say("Milstolpe", "Milestone"), false), new(f.Say("Ansvarig", "Responsible"), false), new(f.Say("Läge", "State"), false), new("Plan", false),
            new(f.Say("Prognos", "Forecast"), false), new(f.Say("Klar", "Done"), false), new(f.Say("Dagar efter plan", "Days after plan"), true),
        ],
        [
            .. milestones.Select(s => (IReadOnlyList<string>)
                [s.Name, s.Owner ?? ".", MilestoneStanding.State(f, s), f.Date(s.PlanEnd), f.Date(s.ForecastEnd), f.Date(s.ActualEnd), Slipped(f, s)]),
        ], [])
    {
        Traces = [.. milestones.Select(s => (IReadOnlyList<FigureAddress?>)[f.Trace(s)])],
    };

    private static string Slipped(CountyFigures f, Milestone milestone) =>
        (milestone.IsOpen ? milestone.ForecastEnd : milestone.ActualEnd) is { } end && milestone.PlanEnd is { } plan
            ? NumberForm.Integer(end.Latest.DayNumber - plan.Latest.DayNumber, f.Language) : ".";
}
