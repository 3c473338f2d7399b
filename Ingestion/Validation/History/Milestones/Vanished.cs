using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Milestones;

/// <summary>A milestone that was neither done nor cancelled and is no longer in the report.</summary>
internal static class Vanished
{
    public static readonly Rule Definition = new("M015", Warning,
        new("{1} fanns i {2}, varken klar eller avbruten, men saknas i {3}.", "{1} was in {2}, neither done nor cancelled, but is missing in {3}."),
        new("Lägg till den igen, med status avbruten om den inte ska genomföras.", "Add it again, with the status cancelled if it will not be carried out."));

    private const int MostNamed = 6;

    public static void Find(HistoryCheck check, IReadOnlyList<MilestoneState> before, IReadOnlyList<MilestoneState> now, Month month)
    {
        var keys = now.Select(m => m.Key).ToHashSet();
        var gone = before.Where(m => !m.IsOver && !keys.Contains(m.Key)).ToList();
        if (gone.Count == 0) return;
        check.Find(Definition, string.Join("; ", gone.Take(MostNamed).Select(m => m.Name)) + (gone.Count > MostNamed ? " …" : ""),
            gone[0].Month.InWords(), month.InWords());
    }

}
