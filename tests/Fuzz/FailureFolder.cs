namespace SmvInsights.Fuzz;

/// <summary>Keeps files that failed, for the corpus, each with what was wrong.</summary>
internal sealed class FailureFolder(string path)
{
    public int Count { get; private set; }

    public void Save(int number, byte[] file, string failure)
    {
        Directory.CreateDirectory(path);
        File.WriteAllBytes(Path.Combine(path, $"{number}.bin"), file);
        File.WriteAllText(Path.Combine(path, $"{number}.txt"), failure);
        Count++;
        Console.WriteLine($"FAILED {number}: {failure.Split('\n')[0]}");
    }
}
