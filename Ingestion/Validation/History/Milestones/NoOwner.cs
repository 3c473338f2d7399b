using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Milestones;

/// <summary>Milestones that nobody answers for: blank, or a word that says as much. Told once a month for all of them.</summary>
internal static class NoOwner
{
    public static readonly Rule Definition = new("M014", Warning,
        new("{1} saknar ansvarig i {2}.", "{1} has no owner in {2}."),
        new("Skriv en roll eller ett organ i ansvarig, aldrig en persons namn.", "Write a role or a body as owner, never a person's name."));

    private const int MostNamed = 6;

    private static readonly HashSet<string> Nobody = new(
        ["", "okand", "oklart", "vakant", "nn", "ejutsedd", "ejbestamt", "ingen", "saknas", "unknown", "vacant", "nobody", "none", "tbd"], StringComparer.Ordinal);

    public static void Find(HistoryCheck check, IReadOnlyList<MilestoneState> now, Month month)
    {
        // who does not report owners at all is not asked for them every month
        if (check.Report.Layout!.Positions[MilestoneColumns.Owner] < 0) return;
        var without = now.Where(m => !m.IsOver && Nobody.Contains(Folding.Fold(m.Owner ?? ""))).ToList();
        if (without.Count == 0) return;
        var named = string.Join("; ", without.Take(MostNamed).Select(m => m.Name)) + (without.Count > MostNamed ? " …" : "");
        check.Find(Definition, without[0].Line, MilestoneColumns.Owner, without[0].Owner ?? "", named,
            month.InWords());
    }
}
