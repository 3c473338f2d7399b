using System.Text.Json;
using SmvInsights.Ingestion.Packages;

namespace SmvInsights.Reports.StatusReports.Typesetting;

/// <summary>Typesets with Typst in a short-lived <c>node</c> process (<c>Typst/typeset.mjs</c>): nothing of one report is left for the next.</summary>
/// <param name="timeLimit">A report takes well under a second; beyond this the process is killed.</param>
public sealed class TypstTypesetter(TimeSpan timeLimit) : ITypesetter
{
    private const int Refused = 2;

    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "StatusReports", "Typst", "typeset.mjs");

    public TypstTypesetter()
        : this(TimeSpan.FromMinutes(1))
    {
    }

    /// <exception cref="TimeoutException">The time limit passed.</exception>
    /// <exception cref="IOException">The process ended without a verdict: out of memory, or an installation that lacks a part.</exception>
    public async Task<TypesetReport> TypesetAsync(string model, CancellationToken cancel)
    {
        var answer = await NodeRun.RunAsync(
            [Script, NodeModules.Require("@myriaddreamin/typst-ts-node-compiler"), Path.Combine(NodeModules.Require("source-sans"), "TTF")], model, timeLimit, cancel);
        return answer.ExitCode switch
        {
            0 => Read(answer.Printed),
            Refused => throw new TypesettingException(answer.Said),
            _ => throw new IOException($"The typesetter ended with code {answer.ExitCode}. {answer.Said}"),
        };
    }

    private static TypesetReport Read(string printed)
    {
        using var answer = JsonDocument.Parse(printed);
        var root = answer.RootElement;
        return new TypesetReport(
            root.GetProperty("pdf").GetBytesFromBase64(), root.GetProperty("archive").GetBytesFromBase64(), root.GetProperty("pages").GetInt32());
    }
}
