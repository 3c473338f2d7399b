using SmvInsights.Reports.Privacy.Solving;

namespace SmvInsights.Reports.Privacy.Masking;

/// <summary>A primary cell as one attacker sees it.</summary>
internal sealed class Target(CountSum sum)
{
    /// <summary>What <c>max − min</c> has to reach.</summary>
    public const double Span = 3;

    private const double Tolerance = 1e-6;

    public CountSum Sum => sum;

    /// <summary>How far above the truth a table was found that agrees with all the attacker knows; at most <see cref="Span"/>.</summary>
    public double Up { get; set; }

    /// <summary>How far below.</summary>
    public double Down { get; set; }

    /// <summary>Nothing of this release gives it away, and nothing in it could hide it.</summary>
    public bool IsGivenUp { get; set; }

    public bool IsOpen => !IsGivenUp && Up + Down < Span - Tolerance;
}

/// <summary>Somebody who knows every release, and the own district's rows.</summary>
/// <param name="district"><c>null</c> for the outsider.</param>
internal sealed class Attacker(Knowledge knowledge, short? district)
{
    private readonly List<Target> _targets = [];

    public IEnumerable<Target> Open => _targets.Where(t => t.IsOpen);

    /// <summary>
    /// Cells that earlier releases told it of, so that nothing in this one could hide them. Where all of a cell is the attacker's own, it only tells that
    /// the others have none of it, and that is not counted: a shown sum of which own rows were all may become small by a correction of these rows.
    /// </summary>
    public int GivenUp => _targets.Count(t => t.IsGivenUp && t.Sum.Terms.Any(x => knowledge.Counts[x.Column] is var count && count.District != district && count.Truth > 0));

    /// <summary>Sets it on a primary cell, unless own rows and public zeros alone say what it is.</summary>
    public bool Aims(CountSum sum)
    {
        var known = OwnCounts();
        Spread(known, zerosOnly: true);
        if (sum.Terms.All(t => known[t.Column])) return false;
        _targets.Add(new Target(sum));
        return true;
    }

    /// <summary>
    /// Sets it on a cell of several districts that is small without the own one: own rows taken away from a shown sum would tell it.
    /// </summary>
    public void AimsAtRest(CountSum sum)
    {
        if (sum.Cell is null || sum.Terms.All(t => knowledge.Counts[t.Column].District != district)) return;
        var rest = sum.Terms.Select(t => knowledge.Counts[t.Column]).Where(c => c.District != district).Sum(c => c.Truth);
        if (rest is >= 1 and <= 4) Aims(sum);
    }

    /// <summary>Looks for tables far from the truth in all open targets at once.</summary>
    /// <param name="round">Another round looks another way.</param>
    public AttackProgram Search(int round)
    {
        var known = OwnCounts();
        Spread(known, zerosOnly: false);
        var program = new AttackProgram(knowledge, known, [.. Open]);
        program.MaximiseAll(round, up: true);
        program.MaximiseAll(round, up: false);
        return program;
    }

    /// <summary>Finds how far the first open target can be from the truth, and what proves that it cannot be farther.</summary>
    public AttackProgram Decide()
    {
        var program = new AttackProgram(knowledge, OwnCounts(), [Open.First()]);
        program.MaximiseOne(up: true);
        program.MaximiseOne(up: false);
        return program;
    }

    private bool[] OwnCounts() => [.. knowledge.Counts.Select(c => c.District == district)];

    /// <summary>Marks what follows line by line: a sum with one unknown count, and counts that sum to zero.</summary>
    private void Spread(bool[] known, bool zerosOnly)
    {
        var sums = knowledge.Sums.Where(s => s.Cell is null || s.Cell.State == CellState.Shown && (!zerosOnly || s.Cell.Value == 0)).ToList();
        for (var spread = true; spread;)
        {
            spread = false;
            foreach (var sum in sums)
            {
                var unknown = sum.Terms.Where(t => !known[t.Column]).ToList();
                if (unknown.Count == 0 || !Follows(unknown)) continue;
                foreach (var term in unknown) known[term.Column] = true;
                spread = true;
            }
        }

        bool Follows(List<Term> unknown) =>
            !zerosOnly && unknown.Count == 1
            || unknown.All(t => t.Factor == unknown[0].Factor && knowledge.Counts[t.Column].Truth == 0);
    }
}
