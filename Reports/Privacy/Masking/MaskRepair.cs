using SmvInsights.Reports.Privacy.Solving;

namespace SmvInsights.Reports.Privacy.Masking;

/// <summary>
/// Audits a release and hides more of it until no attacker can narrow a primary cell to fewer than four values. Only new cells can be hidden: what was
/// shown before is known for good. It ends, since with every new cell hidden the release tells nothing of what was there before.
/// </summary>
public sealed class MaskRepair(LinearSolver solver)
{
    private readonly MaskAudit _audit = new(solver);

    /// <returns>How many primary cells had been given away before, so that nothing in this release could have hidden them.</returns>
    /// <exception cref="SolverAwayException">Nobody audited the release.</exception>
    public async Task<int> RunAsync(IReadOnlyList<IndicatorCells> indicators, CancellationToken cancel)
    {
        var besieged = indicators.Select(i => new Siege(i)).Where(s => s.IsOpen).ToList();
        await _audit.SearchAsync(besieged, cancel);
        while (besieged.Exists(s => s.IsOpen)) await _audit.SearchAsync(await HideAsync(besieged, cancel), cancel);
        await ShowAgainAsync(besieged, cancel);
        return besieged.Sum(s => s.GivenUp);
    }

    /// <summary>Hides a cell for one breach of each indicator; what it opens may settle the others.</summary>
    /// <returns>Where something was hidden.</returns>
    private async Task<IReadOnlyList<Siege>> HideAsync(IReadOnlyList<Siege> besieged, CancellationToken cancel)
    {
        var hiding = new List<Siege>();
        foreach (var breach in await _audit.DecideAsync(besieged, cancel))
        {
            if (hiding.Contains(breach.Siege)) continue;
            if (breach.Siege.Hide(breach.Proof)) hiding.Add(breach.Siege);
            else breach.Target.IsGivenUp = true;
        }
        return hiding;
    }

    /// <summary>
    /// Shows what a later choice made needless, what is hidden last of all first. The last one hidden is needed: without it the audit had failed.
    /// </summary>
    private async Task ShowAgainAsync(IReadOnlyList<Siege> besieged, CancellationToken cancel)
    {
        var doubtful = besieged.Select(s => (s.Indicator, Cells: new Queue<PlanCell>(s.Hidden.SkipLast(1).OrderByDescending(HidingOrder.Of)))).ToList();
        while (doubtful.RemoveAll(d => d.Cells.Count == 0) >= 0 && doubtful.Count > 0)
        {
            var trials = doubtful.ConvertAll(d => (Cell: d.Cells.Dequeue(), d.Indicator));
            trials.ForEach(t => t.Cell.State = CellState.Shown);
            var sieges = trials.ConvertAll(t => new Siege(t.Indicator));
            var breached = await _audit.FindBreachedAsync(sieges, cancel);
            for (var at = 0; at < trials.Count; at++)
            {
                if (breached.Contains(sieges[at])) trials[at].Cell.State = CellState.Masked;
            }
        }
    }
}
