using System.Globalization;

namespace SmvInsights.Benchmarks.Import;

/// <summary>Prints results as Markdown, each beside <c>psql \copy</c>.</summary>
internal static class ResultTable
{
    public static void Print(string title, IReadOnlyList<Result> results, int rows)
    {
        var measure = results.First(r => r.Name.StartsWith("psql", StringComparison.Ordinal));
        Console.WriteLine($"### {title} ({rows.ToString("N0", CultureInfo.InvariantCulture)})\n");
        Console.WriteLine("| | seconds | of psql | rows/s | CPU s, client + server | CPU of psql | allocated in .NET |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var r in results)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {r.Name} | {r.Seconds:0.000} | {r.Seconds / measure.Seconds:0.00} | {rows / r.Seconds:N0} | {r.Cpu:0.00} | {r.Cpu / measure.Cpu:0.00} | {Megabytes(r)} |"));
        Console.WriteLine();
    }

    /// <summary>Programs of others are not seen into.</summary>
    private static string Megabytes(Result result) =>
        result.Name.Contains("SmvInsights", StringComparison.Ordinal) || result.Name.Contains("EF Core", StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{result.Allocated / 1e6:0.0} MB") : "";
}
