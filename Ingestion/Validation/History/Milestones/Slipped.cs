using SmvInsights.Ingestion.Contracts;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Milestones;

/// <summary>A forecast that has moved later. With a comment it is only noted; without one the reason is asked for.</summary>
internal static class Slipped
{
    public static readonly Rule WithoutComment = new("M010", Warning,
        new("{1} har flyttats från {2} till {0}, och ingen kommentar säger varför.", "{1} has moved from {2} to {0}, and no comment says why."),
        new("Skriv orsaken i kommentaren, eller förklara vid bekräftelsen.", "Write the reason in the comment, or explain when you confirm."));

    public static readonly Rule WithComment = new("M011", Note,
        new("{1} har flyttats från {2} till {0}: {3}", "{1} has moved from {2} to {0}: {3}"),
        new("Du behöver inte göra något.", "There is nothing to do."));

    public static void Find(HistoryCheck check, MilestoneState was, MilestoneState now)
    {
        // a month that became a day within it, or the other way about, has not moved
        if (now.IsOver || now.Expected is not { } expected || was.Expected is not { } before || expected.Day <= before.Latest) return;
        check.Find(now.Comment is null ? WithoutComment : WithComment, now.Line, MilestoneColumns.ForecastEnd,
            MilestoneState.Written(expected), now.Name, MilestoneState.Written(before), now.Comment ?? "");
    }
}
