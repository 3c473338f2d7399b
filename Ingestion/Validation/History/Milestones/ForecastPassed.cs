using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Milestones;

/// <summary>A milestone that was to be reached before the month began, is not, and has no new forecast.</summary>
internal static class ForecastPassed
{
    public static readonly Rule Definition = new("M013", Warning,
        new("{1} skulle vara klar {2} men är det inte, och ingen ny prognos finns.", "{1} was to be done by {2} but is not, and there is no new forecast."),
        new("Skriv en ny prognos i prognos_slut, eller status klar och dagen i utfall.", "Write a new forecast in forecast_end, or the status done and the day in actual_end."));

    public static void Find(HistoryCheck check, MilestoneState milestone, Month month)
    {
        if (milestone is { IsOver: false, Expected: { } expected } && expected.Latest < month.FirstDay)
            check.Find(Definition, milestone.Line, MilestoneColumns.ForecastEnd, MilestoneState.Written(expected), milestone.Name, MilestoneState.Written(expected));
    }
}
