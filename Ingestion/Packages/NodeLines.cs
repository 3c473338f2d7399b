using System.Diagnostics;
using System.Text;

namespace SmvInsights.Ingestion.Packages;

/// <summary>A <c>node</c> process that answers each line with a line, until this object ends or an answer does not come.</summary>
public sealed class NodeLines(params string[] arguments) : IDisposable
{
    private readonly StringBuilder _said = new();
    private Process? _process;

    /// <exception cref="IOException">The process ended instead; the message holds what it said.</exception>
    public async Task<string> AskAsync(string line, CancellationToken cancel)
    {
        try
        {
            _process ??= Start();
            await _process.StandardInput.WriteLineAsync(line.AsMemory(), cancel);
            await _process.StandardInput.FlushAsync(cancel);
            return await _process.StandardOutput.ReadLineAsync(cancel) ?? throw new IOException("Its output ended.");
        }
        catch (IOException fault)
        {
            Dispose();
            throw new IOException($"The script ended without an answer. {_said}", fault);
        }
        catch
        {
            // an answer is under way that the next question would take for its own
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

    private Process Start()
    {
        var process = Process.Start(new ProcessStartInfo("node", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        process.ErrorDataReceived += (_, line) => _said.AppendLine(line.Data);
        process.BeginErrorReadLine();
        return process;
    }
}
