using System.ComponentModel;
using System.Diagnostics;
using System.Text;
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
    private Process? _process;

    public LinearSolver()
        : this("node", TimeSpan.FromSeconds(30))
    {
    }

    /// <summary>Starts the process while there is something else to do; what hinders it is told by the first batch.</summary>
    public void Begin()
    {
        try
        {
            EnsureRunning();
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
            var process = EnsureRunning();
            var answers = ReadAsync(process.StandardOutput, programs, limit.Token);
            await WriteAsync(process.StandardInput, programs, limit.Token);
            return await answers;
        }
        catch (Exception fault) when (fault is IOException or JsonException or Win32Exception or DirectoryNotFoundException
            || fault is OperationCanceledException && !cancel.IsCancellationRequested)
        {
            Dispose();
            throw new SolverAwayException($"The solver gave no answer: {fault.Message}", fault);
        }
        catch
        {
            // answers are under way that the next batch would take for its own
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _process = null;
    }

    private Process EnsureRunning()
    {
        if (_process is { HasExited: true }) Dispose();
        return _process ??= Start();
    }

    private Process Start() => Process.Start(new ProcessStartInfo(node)
    {
        ArgumentList = { Script, NodeModules.Require("highs") },
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardOutputEncoding = Encoding.UTF8,
    })!;

    private static async Task WriteAsync(StreamWriter input, IReadOnlyList<LinearProgram> programs, CancellationToken cancel)
    {
        foreach (var program in programs) await input.WriteLineAsync(JsonSerializer.Serialize(program.Written, Json).AsMemory(), cancel);
        await input.FlushAsync(cancel);
    }

    private static async Task<IReadOnlyList<IReadOnlyList<LinearSolution>>> ReadAsync(StreamReader output, IReadOnlyList<LinearProgram> programs, CancellationToken cancel)
    {
        var answers = new List<IReadOnlyList<LinearSolution>>(programs.Count);
        foreach (var program in programs)
        {
            var line = await output.ReadLineAsync(cancel) ?? throw new IOException("its process ended.");
            var solutions = JsonSerializer.Deserialize<List<LinearSolution>>(line, Json);
            if (solutions?.Count != program.Objectives) throw new JsonException("an answer is not whole.");
            answers.Add(solutions);
        }
        return answers;
    }
}
