namespace SmvInsights.Tests.StatusReports;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>The path of a file in it.</summary>
    public static string File(params string[] path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "SmvInsights.sln"))) folder = folder.Parent!;
        return Path.Combine([folder.FullName, .. path]);
    }
}
