namespace SmvInsights.Tests.Privacy;

/// <summary>A small simplex of its own for the attacker, so that a fault of the solver cannot hide a fault of the mask: x ≥ 0 under rows that hold exactly or at least.</summary>
internal sealed class Simplex
{
    private const double Tiny = 1e-9;

    private readonly int _columns;
    private readonly double[][] _rows;
    private readonly int[] _basis;

    /// <param name="rows">Factors by column, the right side, and whether the row may be more than it.</param>
    public Simplex(int variables, IReadOnlyList<(double[] Factors, double Right, bool AtLeast)> rows)
    {
        var surplus = rows.Count(r => r.AtLeast);
        _columns = variables + surplus;
        _basis = new int[rows.Count];
        _rows = new double[rows.Count][];
        var next = variables;
        for (var at = 0; at < rows.Count; at++)
        {
            var row = new double[_columns + rows.Count + 1];
            rows[at].Factors.CopyTo(row, 0);
            if (rows[at].AtLeast) row[next++] = -1;
            row[^1] = rows[at].Right;
            if (row[^1] < 0) for (var i = 0; i < row.Length; i++) row[i] = -row[i];
            row[_columns + at] = 1;
            (_rows[at], _basis[at]) = (row, _columns + at);
        }
        FindTable();
    }

    /// <returns>The most that the sum can be; infinite where nothing bounds it.</returns>
    public double Greatest(double[] objective)
    {
        var cost = new double[_rows.Length == 0 ? _columns + 1 : _rows[0].Length];
        for (var i = 0; i < objective.Length; i++) cost[i] = -objective[i];
        return Climb(cost, _columns) ? cost[^1] : double.PositiveInfinity;
    }

    /// <summary>Drives out the artificial columns, which must come to nothing: the truth agrees with all that was released.</summary>
    private void FindTable()
    {
        if (_rows.Length == 0) return;
        var cost = new double[_rows[0].Length];
        for (var i = _columns; i < cost.Length - 1; i++) cost[i] = 1;
        Climb(cost, cost.Length - 1);
        if (cost[^1] < -1e-6) throw new InvalidOperationException("The released tables contradict each other.");
        for (var at = 0; at < _rows.Length; at++)
        {
            if (_basis[at] < _columns) continue;
            var column = Array.FindIndex(_rows[at], 0, _columns, f => Math.Abs(f) > Tiny);
            if (column >= 0) Pivot(at, column, null);
        }
    }

    /// <summary>Makes the cost row's right side as great as it goes, over the first <paramref name="columns"/> columns.</summary>
    private bool Climb(double[] cost, int columns)
    {
        for (var at = 0; at < _rows.Length; at++) Add(cost, _rows[at], -cost[_basis[at]]);
        for (var steps = 0; ; steps++)
        {
            var column = Entering(cost, columns, steps > 500);
            if (column < 0) return true;
            var leaving = -1;
            for (var at = 0; at < _rows.Length; at++)
            {
                if (_rows[at][column] <= Tiny) continue;
                var ratio = leaving < 0 ? -1 : _rows[at][^1] / _rows[at][column] - _rows[leaving][^1] / _rows[leaving][column];
                if (ratio < -Tiny || Math.Abs(ratio) <= Tiny && _basis[at] < _basis[leaving]) leaving = at;
            }
            if (leaving < 0) return false;
            Pivot(leaving, column, cost);
        }
    }

    /// <summary>The steepest column; after many steps the first one, which never goes round in circles.</summary>
    private static int Entering(double[] cost, int columns, bool first)
    {
        var best = -1;
        for (var i = 0; i < columns; i++)
        {
            if (cost[i] >= -Tiny || best >= 0 && cost[i] >= cost[best]) continue;
            best = i;
            if (first) break;
        }
        return best;
    }

    private void Pivot(int at, int column, double[]? cost)
    {
        var row = _rows[at];
        var by = row[column];
        for (var i = 0; i < row.Length; i++) row[i] /= by;
        foreach (var other in _rows)
        {
            if (other != row) Add(other, row, -other[column]);
        }
        if (cost is not null) Add(cost, row, -cost[column]);
        _basis[at] = column;
    }

    private static void Add(double[] to, double[] row, double times)
    {
        if (times == 0) return;
        for (var i = 0; i < to.Length; i++) to[i] += times * row[i];
    }
}
