namespace SmvInsights.Ingestion.Tests.Samples;

/// <summary>The sample data as they stand in the repository.</summary>
internal static class SampleFolder
{
    public static readonly string Path = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(System.IO.Path.Combine(folder.FullName, "sample-data", "make"))) return System.IO.Path.Combine(folder.FullName, "sample-data");
        throw new DirectoryNotFoundException("No folder sample-data above the tests.");
    }
}
