using System.Diagnostics;
using System.Text;

namespace SmvInsights.Ingestion.Packages;

/// <summary>What a script wrote and how it ended.</summary>
public readonly record struct NodeAnswer(int ExitCode, string Printed, string Said);

/// <summary>One short-lived <c>node</c> process: it is fed a text and read to its end, and nothing of it is left for the next.</summary>
public static class NodeRun
{
    /// <param name="limit">Beyond this the process is killed.</param>
    /// <exception cref="TimeoutException">The limit passed.</exception>
    public static async Task<NodeAnswer> RunAsync(IEnumerable<string> arguments, string input, TimeSpan limit, CancellationToken cancel)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(limit);
        using var node = Start(arguments);
        try
        {
            var printed = node.StandardOutput.ReadToEndAsync(limited.Token);
            var said = node.StandardError.ReadToEndAsync(limited.Token);
            await FeedAsync(node, input, limited.Token);
            await node.WaitForExitAsync(limited.Token);
            return new(node.ExitCode, await printed, await said);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"The script was not done within {limit.TotalSeconds:0} seconds.");
        }
        finally
        {
            if (!node.HasExited) node.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo("node", arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    })!;

    private static async Task FeedAsync(Process node, string input, CancellationToken cancel)
    {
        try
        {
            await node.StandardInput.WriteAsync(input.AsMemory(), cancel);
            node.StandardInput.Close();
        }
        catch (IOException)
        {
            // A process that ended early has closed its input; its exit code tells why.
        }
    }
}
