namespace SmvInsights.Reports.Privacy.Solving;

/// <summary>Keeps a solver from one release to the next: its start takes longer than most releases, and its first programmes run slower than the rest.</summary>
/// <param name="solvers">Makes one where none is kept.</param>
/// <param name="patience">For how long an unused one is kept.</param>
public sealed class SolverShelf(Func<LinearSolver> solvers, TimeSpan patience) : IDisposable
{
    private readonly Lock _lock = new();
    private LinearSolver? _kept;
    private Timer? _end;

    public SolverShelf()
        : this(() => new LinearSolver(), TimeSpan.FromMinutes(1))
    {
    }

    /// <summary>Who comes while it is in use gets another.</summary>
    public LinearSolver Take()
    {
        lock (_lock)
        {
            var solver = _kept;
            _kept = null;
            return solver ?? solvers();
        }
    }

    public void PutBack(LinearSolver solver)
    {
        lock (_lock)
        {
            _kept?.Dispose();
            _kept = solver;
            _end ??= new Timer(_ => Dispose());
            _end.Change(patience, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Ends the kept one.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _kept?.Dispose();
            _kept = null;
            _end?.Dispose();
            _end = null;
        }
    }
}
