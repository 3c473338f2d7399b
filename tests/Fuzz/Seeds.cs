using System.Runtime.CompilerServices;

namespace SmvInsights.Fuzz;

/// <summary>The files that are mutated: the corpus, the samples, and workbooks that programs saved. Small ones, so that many can be tried.</summary>
internal static class Seeds
{
    private const int Largest = 60_000;

    // they are few, and there is more in them to go wrong
    private const int TimesWorkbooks = 6;

    public static IReadOnlyList<byte[]> Read()
    {
        var root = Path.GetFullPath(Path.Combine(ThisFolder(), "../.."));
        string[] folders = ["tests/Corpus", "sample-data", "tests/Ingestion.Tests/Workbooks/Samples"];
        return [.. folders.Select(f => Path.Combine(root, f)).Where(Directory.Exists)
            .SelectMany(f => Directory.GetFiles(f, "*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".csv" or ".xlsx" or ".xls" && new FileInfo(f).Length is > 0 and <= Largest)
            .Order(StringComparer.Ordinal).SelectMany(f => Enumerable.Repeat(File.ReadAllBytes(f), Path.GetExtension(f) == ".csv" ? 1 : TimesWorkbooks))];
    }

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
