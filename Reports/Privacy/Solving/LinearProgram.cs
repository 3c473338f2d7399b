namespace SmvInsights.Reports.Privacy.Solving;

/// <summary>A sum of columns, each times a factor.</summary>
public readonly record struct Term(int Column, double Factor);

/// <summary>A linear programme, built column by column and row by row; each of its objectives is made as great as the rows allow.</summary>
public sealed class LinearProgram
{
    private readonly List<(double? Lower, double? Upper)> _columns = [];
    private readonly List<(double? Lower, double? Upper)> _rows = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _indices = [];
    private readonly List<double> _values = [];
    private readonly List<IReadOnlyList<Term>> _objectives = [];

    public int Objectives => _objectives.Count;

    /// <param name="lower"><c>null</c> for no bound.</param>
    /// <param name="upper"><c>null</c> for no bound.</param>
    /// <returns>Its index.</returns>
    public int Column(double? lower, double? upper)
    {
        _columns.Add((lower, upper));
        return _columns.Count - 1;
    }

    /// <summary>A row: <paramref name="lower"/> ≤ the terms' sum ≤ <paramref name="upper"/>.</summary>
    /// <returns>Its index.</returns>
    public int Row(IEnumerable<Term> terms, double? lower, double? upper)
    {
        foreach (var (column, factor) in terms)
        {
            _indices.Add(column);
            _values.Add(factor);
        }
        _starts.Add(_indices.Count);
        _rows.Add((lower, upper));
        return _rows.Count - 1;
    }

    public void Maximise(IEnumerable<Term> objective) => _objectives.Add([.. objective]);

    /// <summary>The form that <c>solve.mjs</c> reads.</summary>
    internal object Written => new
    {
        columns = Bounds(_columns),
        rows = new { lower = _rows.Select(r => r.Lower), upper = _rows.Select(r => r.Upper), starts = _starts, indices = _indices, values = _values },
        objectives = _objectives.Select(o => new { indices = o.Select(t => t.Column), values = o.Select(t => t.Factor) }),
    };

    private static object Bounds(List<(double? Lower, double? Upper)> of) => new { lower = of.Select(b => b.Lower), upper = of.Select(b => b.Upper) };
}

/// <summary>Where an objective is greatest.</summary>
/// <param name="Greatest">What it comes to.</param>
/// <param name="Columns">The value of each column.</param>
/// <param name="Duals">By how much the objective would grow if a row gave way by one; not zero where the row is part of the proof that it cannot be greater.</param>
public sealed record LinearSolution(double Greatest, IReadOnlyList<double> Columns, IReadOnlyList<double> Duals);
