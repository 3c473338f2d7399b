namespace SmvInsights.Dashboard.Tests.Architecture;

/// <summary>The files of the repository as they stand on disk, without what builds and installs leave there.</summary>
internal static class Tree
{
    private static readonly string[] Leavings = ["bin", "obj", "node_modules", ".data", ".git", "TestResults", "lib"];

    public static readonly string Root = FindRoot();

    /// <returns>Path from the root with <c>/</c>, and text, of each file beneath the folders with one of the endings.</returns>
    public static IEnumerable<(string Path, string Text)> Files(string[] folders, params string[] endings) =>
        from folder in folders
        from file in Beneath(new DirectoryInfo(Path.Combine(Root, folder)))
        where endings.Contains(file.Extension)
        select (Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName));

    private static IEnumerable<FileInfo> Beneath(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(d => !Leavings.Contains(d.Name)).SelectMany(Beneath));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SmvInsights.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
