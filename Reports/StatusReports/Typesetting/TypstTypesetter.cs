using System.Text.Json;
using SmvInsights.Ingestion.Packages;

namespace SmvInsights.Reports.StatusReports.Typesetting;

/// <summary>
/// Typesets with Typst in a <c>node</c> process (<c>Typst/typeset.mjs</c>) that is kept for a minute: the many reports of one morning pay its start once.
/// </summary>
/// <param name="timeLimit">A report takes well under a second; beyond this the process is killed.</param>
public sealed class TypstTypesetter(TimeSpan timeLimit) : ITypesetter, IDisposable
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "StatusReports", "Typst", "typeset.mjs");

    private readonly Shelf<NodeLines> _compilers = new(
        () => new NodeLines([Script, NodeModules.Require("@myriaddreamin/typst-ts-node-compiler"), Path.Combine(NodeModules.Require("source-sans"), "TTF")]),
        TimeSpan.FromMinutes(1));

    public TypstTypesetter()
        : this(TimeSpan.FromMinutes(1))
    {
    }

    /// <exception cref="TimeoutException">The time limit passed.</exception>
    /// <exception cref="IOException">The process ended without a verdict: out of memory, or an installation that lacks a part.</exception>
    public async Task<TypesetReport> TypesetAsync(string model, CancellationToken cancel)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(timeLimit);
        var compiler = _compilers.Take();
        try
        {
            var answer = await compiler.AskAsync(JsonSerializer.Serialize(model), limited.Token);
            _compilers.PutBack(compiler);
            return Read(answer);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"The typesetter was not done within {timeLimit.TotalSeconds:0} seconds.");
        }
    }

    public void Dispose() => _compilers.Dispose();

    private static TypesetReport Read(string answered)
    {
        using var answer = JsonDocument.Parse(answered);
        var root = answer.RootElement;
        if (root.TryGetProperty("refused", out var why)) throw new TypesettingException(why.GetString()!);
        return new TypesetReport(
            root.GetProperty("pdf").GetBytesFromBase64(), root.GetProperty("archive").GetBytesFromBase64(), root.GetProperty("pages").GetInt32());
    }
}
