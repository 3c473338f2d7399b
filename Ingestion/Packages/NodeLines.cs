using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SmvInsights.Ingestion.Packages;

/// <summary>A <c>node</c> process that answers each line with a line, until this object ends or an answer does not come; the next question starts another.</summary>
/// <param name="program">What to run in place of <c>node</c>.</param>
public sealed class NodeLines(IReadOnlyList<string> arguments, string program = "node") : IDisposable
{
    private readonly StringBuilder _said = new();
    private Process? _process;

    /// <summary>Starts the process while there is something else to do.</summary>
    /// <exception cref="Win32Exception">There is no such program.</exception>
    public void Begin()
    {
        if (_process is { HasExited: true }) Dispose();
        _process ??= Start();
    }

    /// <inheritdoc cref="AskAsync(IEnumerable{string}, CancellationToken)"/>
    public async Task<string> AskAsync(string line, CancellationToken cancel) => (await AskAsync([line], cancel))[0];

    /// <returns>The answers in the order of the lines, which are written while answers are read.</returns>
    /// <exception cref="IOException">The process ended instead; the message holds what it said.</exception>
    /// <exception cref="Win32Exception">There is no such program.</exception>
    public async Task<IReadOnlyList<string>> AskAsync(IEnumerable<string> lines, CancellationToken cancel)
    {
        try
        {
            Begin();
            var (input, asked) = (_process!.StandardInput, lines.ToList());
            var answers = ReadAsync(_process.StandardOutput, asked.Count, cancel);
            foreach (var line in asked) await input.WriteLineAsync(line.AsMemory(), cancel);
            await input.FlushAsync(cancel);
            return await answers;
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

    private static async Task<IReadOnlyList<string>> ReadAsync(StreamReader output, int count, CancellationToken cancel)
    {
        var answers = new List<string>(count);
        while (answers.Count < count) answers.Add(await output.ReadLineAsync(cancel) ?? throw new IOException("Its output ended."));
        return answers;
    }

    private Process Start()
    {
        _said.Clear();
        var process = Process.Start(new ProcessStartInfo(program, arguments)
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
