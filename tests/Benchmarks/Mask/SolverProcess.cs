using System.Globalization;

namespace SmvInsights.Benchmarks.Mask;

/// <summary>What the solver that this process keeps has used, as Linux tells.</summary>
internal static class SolverProcess
{
    private const double TicksOfSecond = 100;

    public static double CpuSeconds() => Stats().Sum(f => long.Parse(f[11], CultureInfo.InvariantCulture) + long.Parse(f[12], CultureInfo.InvariantCulture)) / TicksOfSecond;

    public static long PeakMegabytes() => Folders().Where(folder => Fields(folder) is { } f && IsOurs(f))
        .Sum(folder => long.Parse(File.ReadLines(Path.Combine(folder, "status")).First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal))[6..^2], CultureInfo.InvariantCulture) / 1000);

    private static IEnumerable<string[]> Stats() => Folders().Select(Fields).OfType<string[]>().Where(IsOurs);

    private static IEnumerable<string> Folders() => Directory.EnumerateDirectories("/proc").Where(f => int.TryParse(Path.GetFileName(f), CultureInfo.InvariantCulture, out _));

    /// <returns>State, parent, … of a program named node, after the name; else <c>null</c>.</returns>
    private static string[]? Fields(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            return text.Contains("(node", StringComparison.Ordinal) ? text[(text.LastIndexOf(')') + 2)..].Split(' ') : null;
        }
        catch (IOException)
        {
            return null; // it has ended
        }
    }

    private static bool IsOurs(string[] fields) => fields[1] == Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
}
