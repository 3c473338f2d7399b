using System.Diagnostics;
using System.Text;
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
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(timeLimit);
        using var node = Start();
        try
        {
            var printed = node.StandardOutput.ReadToEndAsync(limit.Token);
            var said = node.StandardError.ReadToEndAsync(limit.Token);
            await FeedAsync(node, model, limit.Token);
            await node.WaitForExitAsync(limit.Token);
            return node.ExitCode switch
            {
                0 => Read(await printed),
                Refused => throw new TypesettingException(await said),
                _ => throw new IOException($"The typesetter ended with code {node.ExitCode}. {await said}"),
            };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"The typesetter was not done within {timeLimit.TotalSeconds:0} seconds.");
        }
        finally
        {
            if (!node.HasExited) node.Kill(entireProcessTree: true);
        }
    }

    private static Process Start() => Process.Start(new ProcessStartInfo("node")
    {
        ArgumentList = { Script, NodeModules.Require("@myriaddreamin/typst-ts-node-compiler"), Path.Combine(NodeModules.Require("source-sans"), "TTF") },
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    })!;

    private static async Task FeedAsync(Process node, string model, CancellationToken cancel)
    {
        try
        {
            await node.StandardInput.WriteAsync(model.AsMemory(), cancel);
            node.StandardInput.Close();
        }
        catch (IOException)
        {
            // A process that ended early has closed its input; its exit code tells why.
        }
    }

    private static TypesetReport Read(string printed)
    {
        using var answer = JsonDocument.Parse(printed);
        var root = answer.RootElement;
        return new TypesetReport(
            root.GetProperty("pdf").GetBytesFromBase64(), root.GetProperty("archive").GetBytesFromBase64(), root.GetProperty("pages").GetInt32());
    }
}
