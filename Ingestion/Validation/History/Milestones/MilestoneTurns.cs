using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Validation.History.Milestones;

/// <summary>Compares the milestones of two months that were reported one after the other.</summary>
internal sealed class MilestoneTurns(HistoryCheck check)
{
    /// <param name="before">Empty where nothing was reported before.</param>
    public void Find(IReadOnlyList<MilestoneState> before, IReadOnlyList<MilestoneState> now, (short District, Month Month) part)
    {
        var earlier = before.ToLookup(m => m.Key);
        foreach (var milestone in now)
        {
            ForecastPassed.Find(check, milestone, part.Month);
            foreach (var was in earlier[milestone.Key].Take(1))
            {
                Slipped.Find(check, was, milestone);
                Reopened.Find(check, was, milestone);
            }
        }
        NoOwner.Find(check, now, part.Month);
        if (!check.Replaced.Contains(part)) Vanished.Find(check, before, now, part.Month);
    }
}
