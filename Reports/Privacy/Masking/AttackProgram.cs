using SmvInsights.Reports.Privacy.Solving;

namespace SmvInsights.Reports.Privacy.Masking;

/// <summary>
/// What an attacker knows as a linear programme, in deviations from the truth: a column for each unknown count, a row for each sum, and for each target
/// two columns that are at most 3 and at most as far as it lies above, or below, the truth. The truth is where all columns are zero.
/// </summary>
internal sealed class AttackProgram
{
    private readonly Dictionary<int, int> _columns = [];
    private readonly Dictionary<int, PlanCell> _shown = [];
    private readonly IReadOnlyList<Target> _targets;
    private readonly List<(int Up, int Down)> _reach = [];

    /// <param name="known">The counts that the attacker knows.</param>
    public AttackProgram(Knowledge knowledge, bool[] known, IReadOnlyList<Target> targets)
    {
        _targets = targets;
        foreach (var count in knowledge.Sums.SelectMany(s => s.Terms).Select(t => t.Column).Where(c => !known[c]).Distinct())
            _columns[count] = Program.Column(-knowledge.Counts[count].Truth, null);
        foreach (var sum in knowledge.Sums) AddRow(sum, knowledge);
        foreach (var target in targets) AddReach(Unknown(target.Sum));
    }

    public LinearProgram Program { get; } = new();

    /// <summary>All targets away from the truth, with weights so that two that share a line do not hold each other.</summary>
    public void MaximiseAll(int round, bool up) =>
        Program.Maximise(_reach.Select((reach, at) => new Term(up ? reach.Up : reach.Down, 1 + (at * 37 + round * 53) % 97 / 97.0)));

    public void MaximiseOne(bool up) => Program.Maximise([new Term(up ? _reach[0].Up : _reach[0].Down, 1)]);

    /// <summary>Notes how far from the truth each target is in the tables found.</summary>
    public void Observe(IReadOnlyList<LinearSolution> solutions)
    {
        foreach (var solution in solutions)
        foreach (var target in _targets)
        {
            var distance = Unknown(target.Sum).Sum(t => t.Factor * solution.Columns[t.Column]);
            target.Up = Math.Max(target.Up, Math.Min(Target.Span, distance));
            target.Down = Math.Max(target.Down, Math.Min(Target.Span, -distance));
        }
    }

    /// <returns>The shown cells without which the targets would reach farther.</returns>
    public IEnumerable<PlanCell> Proof(IReadOnlyList<LinearSolution> solutions) =>
        _shown.Where(row => solutions.Any(s => Math.Abs(s.Duals[row.Key]) > 1e-7)).Select(row => row.Value);

    private void AddRow(CountSum sum, Knowledge knowledge)
    {
        var unknown = Unknown(sum);
        if (unknown.Count == 0) return;
        if (sum.Cell is not { State: CellState.Masked } hidden)
        {
            var row = Program.Row(unknown, 0, 0);
            if (sum.Cell is not null) _shown[row] = sum.Cell;
            return;
        }
        var certain = sum.Terms.Where(t => !_columns.ContainsKey(t.Column)).Sum(t => knowledge.Counts[t.Column].Truth);
        if (certain < hidden.HiddenFloor) Program.Row(unknown, hidden.HiddenFloor - hidden.Value, null);
    }

    private void AddReach(List<Term> unknown)
    {
        var reach = (Up: Program.Column(null, Target.Span), Down: Program.Column(null, Target.Span));
        _reach.Add(reach);
        Program.Row([new Term(reach.Up, 1), .. unknown.Select(t => t with { Factor = -t.Factor })], null, 0);
        Program.Row([new Term(reach.Down, 1), .. unknown], null, 0);
    }

    private List<Term> Unknown(CountSum sum) =>
        [.. sum.Terms.Where(t => _columns.ContainsKey(t.Column)).Select(t => t with { Column = _columns[t.Column] })];
}
