namespace SmvInsights.Reports.Privacy.Masking;

/// <summary>An indicator's release and those who want to know.</summary>
internal sealed class Siege
{
    private readonly List<Attacker> _attackers = [];

    /// <summary>What the people of a district cannot tell, an outsider cannot either; so the outsider is asked only where no district is.</summary>
    public Siege(IndicatorCells indicator)
    {
        Indicator = indicator;
        var knowledge = new Knowledge(indicator);
        if (!knowledge.HoldsSmall) return;
        var districts = knowledge.Sums.SelectMany(s => s.Terms).Select(t => knowledge.Counts[t.Column].District).Distinct().Order();
        _attackers.AddRange(districts.Select(d => new Attacker(knowledge, d)));
        var outsider = new Attacker(knowledge, null);
        foreach (var sum in knowledge.Sums)
        {
            if (sum.Cell is not { IsPrimary: true, State: CellState.Masked }) _attackers.ForEach(a => a.AimsAtRest(sum));
            else if (_attackers.Count(a => a.Aims(sum)) == 0) outsider.Aims(sum);
        }
        _attackers.Add(outsider);
    }

    public IndicatorCells Indicator { get; }

    /// <summary>What was hidden for it, in order.</summary>
    public List<PlanCell> Hidden { get; } = [];

    public bool IsOpen => _attackers.Exists(a => a.Open.Any());

    public IEnumerable<Attacker> Attackers => _attackers.Where(a => a.Open.Any());

    public int GivenUp => _attackers.Sum(a => a.GivenUp);

    /// <summary>Hides one new cell without which the proof falls.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Hide(IEnumerable<PlanCell> proof)
    {
        var choice = proof.Where(c => c.IsNew).OrderBy(HidingOrder.Of).FirstOrDefault();
        if (choice is null) return false;
        choice.State = CellState.Masked;
        Hidden.Add(choice);
        return true;
    }
}
