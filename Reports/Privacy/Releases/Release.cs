using SmvInsights.Ingestion.Organisation;
using SmvInsights.Reports.Privacy.Masking;
using SmvInsights.Reports.Privacy.Solving;

namespace SmvInsights.Reports.Privacy.Releases;

/// <summary>A publication's release, masked: its parts by indicator and year, those that are followed first.</summary>
/// <param name="GivenUp">See <see cref="MaskRepair.RunAsync"/>.</param>
/// <param name="IsAudited">Whether the solver was there; where it was not, all that needs it to be safe is masked.</param>
public sealed record Release(IReadOnlyList<IndicatorRelease> Parts, int GivenUp, bool IsAudited)
{
    public static async Task<Release> MakeAsync(ReleaseMaterial material, MaskRepair repair, CancellationToken cancel)
    {
        var parts = new Dictionary<(short Indicator, int Year), IndicatorRelease>();
        var (givenUp, isAudited) = (0, true);
        foreach (var wave in Waves(material.Organisation))
        {
            var made = wave.SelectMany(i => material.Changed.Select(c => c.Month.Year).Distinct().Order().Select(year => new IndicatorRelease(
                material, i, year, i.Follows is { } followed ? parts.GetValueOrDefault((followed, year)) : null))).ToList();
            foreach (var part in made) parts[(part.Indicator, part.Year)] = part;
            var cells = made.Where(p => p.Opened.Count > 0).Select(p => p.Cells).ToList();
            try
            {
                givenUp += await repair.RunAsync(cells, cancel);
            }
            catch (SolverAwayException)
            {
                isAudited = false;
                foreach (var indicator in cells) HideUnproven(indicator);
            }
        }
        return new([.. parts.Values], givenUp, isAudited);
    }

    /// <summary>Protected indicators; each after the one it follows.</summary>
    private static IEnumerable<IReadOnlyList<Indicator>> Waves(OrganisationSnapshot organisation)
    {
        var waiting = organisation.Indicators.Where(i => i.Protected).OrderBy(i => i.Id).ToList();
        while (waiting.Count > 0)
        {
            var next = waiting.Where(i => !waiting.Exists(other => other.Id == i.Follows && other.Id != i.Id)).ToList();
            if (next.Count == 0) next = [.. waiting];
            waiting.RemoveAll(next.Contains);
            yield return next;
        }
    }

    private static void HideUnproven(IndicatorCells indicator)
    {
        var knowledge = new Knowledge(indicator);
        if (!knowledge.HoldsSmall) return;
        foreach (var sum in knowledge.Sums)
        {
            if (sum.Cell is { IsNew: true, State: CellState.Shown } cell) cell.State = CellState.Masked;
        }
    }
}
