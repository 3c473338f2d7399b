using System.ComponentModel;
using System.Diagnostics;

namespace SmvInsights.Ingestion.Storage;

/// <summary>A program that was run to its end.</summary>
internal sealed record PrivatePostgresCommand(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    public string LastError => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? $"exit code {ExitCode}";

    /// <exception cref="PrivatePostgresException">There is no such program.</exception>
    public static PrivatePostgresCommand Run(params string[] line)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(line[0], line[1..])
            {
                // ours may be a folder that the unprivileged user cannot enter
                WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new PrivatePostgresCommand(process.ExitCode, output, errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            throw new PrivatePostgresException($"The private database needs the program {line[0]} (on Debian in util-linux or coreutils). Install it, or set ConnectionStrings__Smv to a PostgreSQL of your own.");
        }
    }
}
