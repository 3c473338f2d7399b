namespace SmvInsights.Reports.Figures.Tracing;

/// <summary>Traces any figure to the submissions, files and rows that it rests on, as far as the viewer may see.</summary>
public sealed class FigureTracer
{
    private readonly ActivityTracer _activity;
    private readonly BudgetTracer _budget;
    private readonly MilestoneTracer _milestones;

    internal FigureTracer(ActivityTracer activity, BudgetTracer budget, MilestoneTracer milestones) => (_activity, _budget, _milestones) = (activity, budget, milestones);

    /// <exception cref="ArgumentException">There is no such figure.</exception>
    public Task<FigureTrace> ReadAsync(FigureAddress address, Viewer viewer, CancellationToken cancel) => address switch
    {
        ActivityAddress activity => _activity.ReadAsync(activity, viewer, cancel),
        BudgetAddress amount => _budget.ReadAsync(amount, viewer, cancel),
        MilestoneAddress milestone => _milestones.ReadAsync(milestone, viewer, cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(address), address, "Not an address."),
    };
}
