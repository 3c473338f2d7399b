using SmvInsights.Reports.Privacy.Solving;

namespace SmvInsights.Reports.Privacy.Masking;

/// <summary>A target that an attacker narrows too far, and the shown cells that prove it.</summary>
internal sealed record Breach(Siege Siege, Target Target, IReadOnlyList<PlanCell> Proof);

/// <summary>Asks what attackers can tell; all of a step in one batch.</summary>
internal sealed class MaskAudit(LinearSolver solver)
{
    private const int SearchRounds = 2;

    /// <summary>Looks for tables far from the truth, which settles most targets at once.</summary>
    public async Task SearchAsync(IReadOnlyList<Siege> besieged, CancellationToken cancel)
    {
        for (var round = 0; round < SearchRounds; round++)
        {
            var searches = besieged.SelectMany(s => s.Attackers).Select(a => a.Search(round)).ToList();
            var found = await solver.SolveAsync([.. searches.Select(s => s.Program)], cancel);
            for (var at = 0; at < searches.Count; at++) searches[at].Observe(found[at]);
        }
    }

    /// <summary>Settles an open target of each attacker.</summary>
    public async Task<IReadOnlyList<Breach>> DecideAsync(IReadOnlyList<Siege> besieged, CancellationToken cancel)
    {
        var decisions = besieged.SelectMany(s => s.Attackers.Select(a => (Siege: s, Target: a.Open.First(), Attack: a.Decide()))).ToList();
        var found = await solver.SolveAsync([.. decisions.Select(d => d.Attack.Program)], cancel);
        var breaches = new List<Breach>();
        for (var at = 0; at < decisions.Count; at++)
        {
            var (siege, target, attack) = decisions[at];
            attack.Observe(found[at]);
            if (target.IsOpen) breaches.Add(new(siege, target, [.. attack.Proof(found[at])]));
        }
        return breaches;
    }

    /// <returns>Those that are breached.</returns>
    public async Task<IReadOnlySet<Siege>> FindBreachedAsync(IReadOnlyList<Siege> besieged, CancellationToken cancel)
    {
        var breached = new HashSet<Siege>();
        await SearchAsync(besieged, cancel);
        for (var open = besieged; ; )
        {
            open = [.. open.Where(s => s.IsOpen && !breached.Contains(s))];
            if (open.Count == 0) return breached;
            breached.UnionWith((await DecideAsync(open, cancel)).Select(b => b.Siege));
        }
    }
}
