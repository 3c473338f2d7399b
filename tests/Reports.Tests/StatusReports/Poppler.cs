using System.Diagnostics;
using System.Text;

namespace SmvInsights.Tests.StatusReports;

/// <summary>Reads PDFs with Poppler's tools, as a reader or a screen reader would.</summary>
internal static class Poppler
{
    public static Task<string> TextAsync(byte[] pdf) => RunAsync("pdftotext", pdf, "-layout", "{pdf}", "-");

    public static Task<string> InfoAsync(byte[] pdf) => RunAsync("pdfinfo", pdf, "{pdf}");

    public static Task<string> StructureAsync(byte[] pdf) => RunAsync("pdfinfo", pdf, "-struct-text", "{pdf}");

    public static async Task<IReadOnlyList<string>> FontsAsync(byte[] pdf) =>
        [.. (await RunAsync("pdffonts", pdf, "{pdf}")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];

    private static async Task<string> RunAsync(string tool, byte[] pdf, params string[] arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var process = Process.Start(new ProcessStartInfo(tool, arguments.Select(a => a == "{pdf}" ? file : a))
            {
                RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8, Environment = { ["TZ"] = "UTC" },
            })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            process.ExitCode.ShouldBe(0, tool);
            return text;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
