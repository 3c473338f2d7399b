using SmvInsights.Reports.Privacy;
using SmvInsights.Reports.Privacy.Masking;
using SmvInsights.Reports.Privacy.Releases;
using SmvInsights.Reports.Privacy.Solving;

namespace SmvInsights.Tests.Privacy;

/// <summary>
/// Somebody with patience for a whole year of real size: each submission has its own unknown count of every category, its splits agree in their sum,
/// and every cell that was ever released says what some of them come to. Nothing is merged, marked or left out beforehand.
/// </summary>
internal sealed class MarginAttacker
{
    private static readonly PlanTable[] Splits = [PlanTable.QuarterGroup, PlanTable.QuarterSex, PlanTable.QuarterActor, PlanTable.YearMunicipality];
    private readonly Dictionary<int, CountedSubmission> _submissions;
    private readonly List<StoredCell> _cells;
    private readonly Dictionary<(int Submission, PlanTable Table, short Category), int> _unknown = [];
    private readonly LinearProgram _program = new();
    private readonly List<StoredCell> _targets = [];
    private readonly short? _own;

    /// <param name="own">Whose rows it knows; <c>null</c> for an outsider.</param>
    public MarginAttacker(ReleaseMaterial material, short indicator, int year, short? own)
    {
        _own = own;
        _submissions = material.Submissions[indicator].Where(s => s.Month.Year == year).ToDictionary(s => s.Counts.Id, s => s.Counts);
        _cells = [.. material.Released[indicator].Where(c => c.Period.Year == year && c.State != (short)CellState.Incomplete)];
        foreach (var submission in _submissions.Values.Where(s => s.District != own)) AddUnknown(submission);
        foreach (var cell in _cells) AddKnowledge(cell);
        foreach (var block in _cells.Where(c => c.Key.Table is not (PlanTable.Month or PlanTable.YearMunicipality)).GroupBy(c => (c.Key.Table, c.Summed)))
            AddAbsence(block.Key.Table, [.. block]);
    }

    /// <summary>The primary cells that it is to find; not those that all of are its own.</summary>
    public IReadOnlyList<StoredCell> Targets => _targets;

    /// <summary>Asks for the most and the least of every target.</summary>
    public LinearProgram Program()
    {
        foreach (var cell in _cells.Where(c => c is { IsPrimary: true, State: (short)CellState.Masked } && !IsItsOwn(c)))
        {
            // beyond what is asked it need not go
            var (up, down) = (_program.Column(null, 3), _program.Column(null, 3));
            var rest = Share(cell, s => s.District != _own);
            _program.Row(TermsOf(cell, -1).Append(new(up, 1)), null, -rest);
            _program.Row(TermsOf(cell, 1).Append(new(down, 1)), null, rest);
            _program.Maximise([new(up, 1)]);
            _program.Maximise([new(down, 1)]);
            _targets.Add(cell);
        }
        return _program;
    }

    private bool IsItsOwn(StoredCell cell) =>
        Share(cell, s => s.District == _own) is var own && (own > 0 && own == Share(cell, _ => true) || cell.Submissions.All(id => _submissions[id].District == _own));

    private void AddUnknown(CountedSubmission submission)
    {
        var groups = Seen(submission, PlanTable.QuarterGroup).Select(c => new Term(Add(submission, PlanTable.QuarterGroup, c), 1)).ToList();
        foreach (var split in Splits.Skip(1))
        {
            var others = Seen(submission, split).Select(c => new Term(Add(submission, split, c), -1)).ToList();
            _program.Row([.. groups, .. others], 0, 0);
        }
    }

    /// <summary>The categories of the tables released of it, and for municipalities what the district leaves without one; one for all where none was.</summary>
    private IEnumerable<short> Seen(CountedSubmission submission, PlanTable table)
    {
        var seen = _cells.Where(c => c.Key.Table == table && c.Submissions.Contains(submission.Id)).Select(c => c.Key.Category).Distinct().ToList();
        var isUnsplit = seen.Count == 0
            || table == PlanTable.YearMunicipality && _submissions.Values.Any(s => s.District == submission.District && s.Split.ContainsKey((table, 0)));
        return isUnsplit ? seen.Append((short)0).Distinct() : seen;
    }

    private int Add(CountedSubmission submission, PlanTable table, short category) =>
        _unknown[(submission.Id, table, category)] = _program.Column(0, null);

    private void AddKnowledge(StoredCell cell)
    {
        var own = Share(cell, s => s.District == _own);
        if (cell.Value is { } value) _program.Row(TermsOf(cell, 1), value - own, value - own);
        else if (cell.Key.Table != PlanTable.YearMunicipality && Share(cell, _ => true) > 0 && own < 1) _program.Row(TermsOf(cell, 1), 1, null);
    }

    private void AddAbsence(PlanTable table, IReadOnlyList<StoredCell> block)
    {
        var absent = _unknown.Where(u => u.Key.Table == table && block[0].Submissions.Contains(u.Key.Submission) && !block.Any(c => c.Category == u.Key.Category));
        _program.Row(absent.Select(u => new Term(u.Value, 1)), 0, 0);
    }

    private IEnumerable<Term> TermsOf(StoredCell cell, double factor)
    {
        var table = cell.Key.Table == PlanTable.Month ? PlanTable.QuarterGroup : cell.Key.Table;
        return cell.Submissions.SelectMany(id => Seen(_submissions[id], table).Where(c => cell.Key.Table == PlanTable.Month || c == cell.Category)
            .Where(c => _unknown.ContainsKey((id, table, c))).Select(c => new Term(_unknown[(id, table, c)], factor)));
    }

    private long Share(StoredCell cell, Func<CountedSubmission, bool> whose) => cell.Submissions.Select(id => _submissions[id]).Where(whose)
        .Sum(s => cell.Key.Table == PlanTable.Month ? s.Total : s.Split.GetValueOrDefault((cell.Key.Table, cell.Category)));
}
