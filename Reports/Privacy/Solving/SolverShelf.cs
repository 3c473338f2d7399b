using SmvInsights.Ingestion.Packages;

namespace SmvInsights.Reports.Privacy.Solving;

/// <summary>Keeps a solver from one release to the next.</summary>
public sealed class SolverShelf(Func<LinearSolver> solvers, TimeSpan patience) : Shelf<LinearSolver>(solvers, patience)
{
    public SolverShelf()
        : this(() => new LinearSolver(), TimeSpan.FromMinutes(1))
    {
    }
}
