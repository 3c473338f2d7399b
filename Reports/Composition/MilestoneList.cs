using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Composition;

/// <summary>Milestones as a table, with the days that each has slipped.</summary>
public static class MilestoneList
{
    /// <param name="ofMany">Whether it says whose each is.</param>
    public static ChartTable Of(CountyFigures f, IReadOnlyList<Milestone> milestones, bool ofMany = false) => new(
        f.Say($"Milstolpar, läget {CountyFigures.Day(f.Milestones.Day)}", $"Milestones as of {CountyFigures.Day(f.Milestones.Day)}"),
        [
            new(f.Say("Milstolpe", "Milestone"), false), .. ofMany ? [new ChartColumn(f.Say("Område", "Area"), false)] : Array.Empty<ChartColumn>(), new(f.Say("Ansvarig", "Responsible"), false), new(f.Say("Läge", "State"), false), new("Plan", false),
            new(f.Say("Prognos", "Forecast"), false), new(f.Say("Klar", "Done"), false), new(f.Say("Dagar efter plan", "Days after plan"), true),
        ],
        [
            .. milestones.Select(s => (IReadOnlyList<string>)
                [s.Name, .. ofMany ? [f.DistrictName(s.District)] : Array.Empty<string>(), s.Owner ?? ".", MilestoneStanding.State(f, s), f.Date(s.PlanEnd), f.Date(s.ForecastEnd), DoneOn(f, s), Slipped(f, s)]),
        ], [])
    {
        Traces = [.. milestones.Select(s => (IReadOnlyList<FigureAddress?>)[f.Trace(s)])],
    };

    private static string DoneOn(CountyFigures f, Milestone milestone) =>
        milestone is { Status: MilestoneStatus.Done, ActualEnd: null } ? f.Say("dag ej angiven", "day not given") : f.Date(milestone.ActualEnd);

    private static string Slipped(CountyFigures f, Milestone milestone) =>
        (milestone.IsOpen ? milestone.ForecastEnd : milestone.ActualEnd) is { } end && milestone.PlanEnd is { } plan
            ? NumberForm.Integer(end.Latest.DayNumber - plan.Latest.DayNumber, f.Language) : ".";
}
