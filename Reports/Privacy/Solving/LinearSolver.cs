using System.ComponentModel;
using System.Text.Json;
using SmvInsights.Ingestion.Packages;

namespace SmvInsights.Reports.Privacy.Solving;

/// <summary>The linear programme solver is not to be had, or gave no answer.</summary>
public sealed class SolverAwayException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>HiGHS in a <c>node</c> process (<c>solve.mjs</c>) that ends with this object, or with a batch that it did not answer; the same programmes in the same order give the same answers.</summary>
/// <param name="node">The program to run.</param>
/// <param name="timeLimit">A batch takes well under a second; beyond this the solver counts as away.</param>
public sealed class LinearSolver(string node, TimeSpan timeLimit) : IDisposable
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Privacy", "Solving", "solve.mjs");
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private NodeLines? _process;

    public LinearSolver()
        : this("node", TimeSpan.FromSeconds(30))
    {
    }

    /// <summary>Starts the process while there is something else to do; what hinders it is told by the first batch.</summary>
    public void Begin()
    {
        try
        {
            Running().Begin();
        }
        catch (Exception fault) when (fault is Win32Exception or DirectoryNotFoundException)
        {
        }
    }

    /// <returns>For each programme, a solution for each of its objectives.</returns>
    /// <exception cref="SolverAwayException">There is no answer.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<LinearSolution>>> SolveAsync(IReadOnlyList<LinearProgram> programs, CancellationToken cancel)
    {
        if (programs.Count == 0) return [];
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(timeLimit);
        try
        {
            var answers = await Running().AskAsync(programs.Select(p => JsonSerializer.Serialize(p.Written, Json)), limit.Token);
            return [.. programs.Zip(answers, Read)];
        }
        catch (Exception fault) when (fault is IOException or JsonException or Win32Exception or DirectoryNotFoundException
            || fault is OperationCanceledException && !cancel.IsCancellationRequested)
        {
            throw new SolverAwayException($"The solver gave no answer: {fault.Message}", fault);
        }
    }

    public void Dispose() => _process?.Dispose();

    private static IReadOnlyList<LinearSolution> Read(LinearProgram program, string line)
    {
        var solutions = JsonSerializer.Deserialize<List<LinearSolution>>(line, Json);
        return solutions?.Count == program.Objectives ? solutions : throw new JsonException("an answer is not whole.");
    }

    private NodeLines Running() => _process ??= new([Script, NodeModules.Require("highs")], node);
}
