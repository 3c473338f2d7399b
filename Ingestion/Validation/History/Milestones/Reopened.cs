using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Milestones;

/// <summary>Done in the month before, and now not.</summary>
internal static class Reopened
{
    public static readonly Rule Definition = new("M012", Warning,
        new("{1} var klar i {2} men är nu ”{0}”.", "{1} was done in {2} but now is “{0}”."),
        new("Var den inte klar: förklara vid bekräftelsen. Rätta annars status.", "If it was not done: explain when you confirm. Otherwise correct the status."));

    public static void Find(HistoryCheck check, MilestoneState was, MilestoneState now)
    {
        if (was.Status == MilestoneStatus.Done && now.Status != MilestoneStatus.Done)
            check.Find(Definition, now.Line, MilestoneColumns.Status, MilestoneColumns.Statuses.WordOf(now.Status), now.Name,
                was.Month.InWords());
    }
}
