using SmvInsights.Reports.Privacy.Solving;

namespace SmvInsights.Reports.Privacy.Masking;

/// <summary>A count that somebody may want to find out.</summary>
/// <param name="District">Whose people know it.</param>
/// <param name="Truth">What it is; never less than zero, which everybody knows.</param>
public readonly record struct Count(short District, long Truth);

/// <summary>A sum of counts: a cell of the plan, or where <see cref="Cell"/> is <c>null</c> a sum of zero that ties a submission's total to its split.</summary>
public sealed record CountSum(IReadOnlyList<Term> Terms, PlanCell? Cell);

/// <summary>
/// All that ties the counts of an indicator together, in the parts that a release adds to. A count is a submission's total, or one category's share of the
/// submissions that every table of that split sums together. No finer counts are needed: whatever these are, if they agree with each other there is
/// a table of persons that has them as its margins (share each submission out in proportion), so that the bounds are those of the finest table.
/// </summary>
public sealed class Knowledge
{
    private readonly IReadOnlyDictionary<int, CountedSubmission> _submissions;
    private readonly IReadOnlyList<PlanCell> _cells;
    private readonly List<Count> _counts = [];
    private readonly List<CountSum> _sums = [];
    private readonly Dictionary<int, int> _totals = [];

    public Knowledge(IndicatorCells indicator)
    {
        _submissions = indicator.Submissions;
        _cells = [.. indicator.Cells.Where(c => c.State != CellState.Incomplete)];
        foreach (var id in _cells.SelectMany(c => c.Submissions).Distinct().Order()) _totals[id] = Add(_submissions[id].District, _submissions[id].Total);
        foreach (var cell in _cells.Where(c => c.Key.Table == PlanTable.Month)) _sums.Add(new([.. cell.Submissions.Select(id => new Term(_totals[id], 1))], cell));
        foreach (var table in _cells.Select(c => c.Key.Table).Where(t => t != PlanTable.Month).Distinct().Order()) AddSplit(table);
        Sums = TouchedSums();
    }

    public IReadOnlyList<Count> Counts => _counts;

    public IReadOnlyList<CountSum> Sums { get; }

    /// <summary>Whether there is anybody to be found at all.</summary>
    public bool HoldsSmall => Sums.Any(s => s.Cell is { State: CellState.Masked } || s.Terms.Any(t => Counts[t.Column].Truth is >= 1 and <= 4));

    /// <summary>The released tables of one split cover submissions; those that they cover alike are one, district by district.</summary>
    private void AddSplit(PlanTable table)
    {
        var covers = _cells.Where(c => c.Key.Table == table).GroupBy(c => string.Join(',', c.Submissions)).Select(g => g.ToList()).ToList();
        var covered = covers.SelectMany((cells, at) => cells[0].Submissions.Select(id => (Id: id, Cover: at))).GroupBy(c => c.Id, c => c.Cover).OrderBy(c => c.Key);
        var terms = covers.SelectMany(c => c).ToDictionary(c => c, _ => new List<Term>());
        foreach (var alike in covered.GroupBy(c => (_submissions[c.Key].District, string.Join(',', c))))
        {
            var covering = alike.First().Select(at => covers[at]).ToList();
            var parts = AddParts(alike.Key.District, table, [.. alike.Select(c => _submissions[c.Key])], CategoriesOf(table, covering));
            foreach (var cell in covering.SelectMany(c => c))
            {
                if (parts.TryGetValue(cell.Key.Category, out var part)) terms[cell].Add(new Term(part, 1));
            }
        }
        _sums.AddRange(covers.SelectMany(c => c).Select(c => new CountSum(terms[c], c)));
    }

    /// <summary>A category that a released table leaves out is zero in all that it covers; but a municipality has a cell of its own, whatever the others have.</summary>
    private static IEnumerable<short> CategoriesOf(PlanTable table, IReadOnlyList<List<PlanCell>> covering) =>
        covering.SelectMany(c => c).Select(c => c.Key.Category).Distinct().Order()
            .Where(category => table == PlanTable.YearMunicipality || covering.All(c => c.Exists(cell => cell.Key.Category == category)));

    /// <returns>The count of each category.</returns>
    private Dictionary<short, int> AddParts(short district, PlanTable table, IReadOnlyList<CountedSubmission> alike, IEnumerable<short> categories)
    {
        var parts = categories.ToDictionary(c => c, c => Add(district, alike.Sum(s => s.Split.GetValueOrDefault((table, c)))));
        var balance = parts.Values.Select(p => new Term(p, 1)).Concat(alike.Select(s => new Term(_totals[s.Id], -1))).ToList();
        if (table == PlanTable.YearMunicipality && LeavesOut(district, parts.ContainsKey))
            balance.Add(new Term(Add(district, alike.Sum(s => s.Total) - parts.Values.Sum(p => _counts[p].Truth)), 1));
        _sums.Add(new(balance, null));
        return parts;
    }

    /// <summary>Whether the district is known to have rows under none of these municipalities; it must not be known less of later on.</summary>
    private bool LeavesOut(short district, Predicate<short> isNamed) =>
        _submissions.Values.Any(s => s.District == district && s.Split.Keys.Any(k => k.Table == PlanTable.YearMunicipality && !isNamed(k.Category)));

    private int Add(short district, long truth)
    {
        _counts.Add(new Count(district, truth));
        return _counts.Count - 1;
    }

    /// <summary>Sums that share no count with a new cell, however far round, tell nothing that they did not tell before.</summary>
    private List<CountSum> TouchedSums()
    {
        var leader = Enumerable.Range(0, _counts.Count).ToArray();
        foreach (var sum in _sums)
        foreach (var term in sum.Terms) leader[Find(term.Column)] = Find(sum.Terms[0].Column);
        var touched = _sums.Where(s => s.Cell is { IsNew: true } && s.Terms.Count > 0).Select(s => Find(s.Terms[0].Column)).ToHashSet();
        return [.. _sums.Where(s => s.Terms.Count > 0 && touched.Contains(Find(s.Terms[0].Column)))];

        int Find(int count)
        {
            while (leader[count] != count) count = leader[count] = leader[leader[count]];
            return count;
        }
    }
}
