using SmvInsights.Reports.Privacy.Solving;

namespace SmvInsights.Tests.Privacy;

/// <summary>A solver that is kept from one release to the next answers each as a fresh one would.</summary>
public sealed class SolverShelfTests
{
    [Fact]
    public async Task After_a_batch_that_was_called_off_come_no_answers_to_it()
    {
        using var shelf = new SolverShelf();
        var solver = shelf.Take();
        (await GreatestAsync(solver, 5)).ShouldBe(5);
        using (var calledOff = new CancellationTokenSource())
        {
            var batch = solver.SolveAsync([.. Enumerable.Range(1, 200).Select(i => UpTo(i))], calledOff.Token);
            await calledOff.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(batch);
        }
        shelf.PutBack(solver);

        shelf.Take().ShouldBeSameAs(solver);
        (await GreatestAsync(solver, 7)).ShouldBe(7);
        shelf.PutBack(solver);
    }

    [Fact]
    public async Task One_that_nobody_takes_ends_and_the_next_release_gets_another()
    {
        using var shelf = new SolverShelf(() => new LinearSolver(), TimeSpan.FromMilliseconds(20));
        var solver = shelf.Take();
        shelf.PutBack(solver);
        await Task.Delay(TimeSpan.FromMilliseconds(400));

        var next = shelf.Take();
        next.ShouldNotBeSameAs(solver);
        (await GreatestAsync(next, 3)).ShouldBe(3);
        next.Dispose();
    }

    private static async Task<double> GreatestAsync(LinearSolver solver, double most) => (await solver.SolveAsync([UpTo(most)], default))[0][0].Greatest;

    private static LinearProgram UpTo(double most)
    {
        var program = new LinearProgram();
        var column = program.Column(0, null);
        program.Row([new Term(column, 1)], null, most);
        program.Maximise([new Term(column, 1)]);
        return program;
    }
}
