using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SmvInsights.Tests.StatusReports;

/// <summary>Reads PDFs with Poppler's tools, as a reader or a screen reader would.</summary>
internal static partial class Poppler
{
    public static Task<string> TextAsync(byte[] pdf) => RunAsync("pdftotext", pdf, "-layout", "{pdf}", "-");

    public static Task<string> InfoAsync(byte[] pdf) => RunAsync("pdfinfo", pdf, "{pdf}");

    public static Task<string> StructureAsync(byte[] pdf) => RunAsync("pdfinfo", pdf, "-struct-text", "{pdf}");

    public static async Task<IReadOnlyList<string>> FontsAsync(byte[] pdf) =>
        [.. (await RunAsync("pdffonts", pdf, "{pdf}")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];

    /// <summary>Each linked text with where it leads.</summary>
    public static async Task<IReadOnlyList<(string Text, string Address)>> LinksAsync(byte[] pdf) =>
        [.. XDocument.Parse(DocumentType().Replace(await RunAsync("pdftohtml", pdf, "-q", "-xml", "-i", "-stdout", "{pdf}"), "")).Descendants("a").Select(a => (a.Value.Trim(), a.Attribute("href")!.Value))];

    [GeneratedRegex("<!DOCTYPE[^>]*>")]
    private static partial Regex DocumentType();

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
