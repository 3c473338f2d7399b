using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Ingestion.Intake;

/// <summary>Where districts drop files: <c>inbox/&lt;code&gt;/</c>, and <c>inbox/LAN/</c> for the coordinator, each with <c>taken</c>, <c>done</c> and <c>refused</c> inside.</summary>
/// <param name="Root">The data directory's <c>inbox</c>.</param>
/// <param name="MaxBytes">Larger files are left where they are, for a person: no report is near it.</param>
public sealed record InboxFolders(string Root, long MaxBytes)
{
    private static readonly string[] UnfinishedEndings = [".part", ".tmp", ".filepart", ".crdownload"];

    public static string FolderName(District district) => district.IsCounty ? "LAN" : district.Code;

    public string Of(District district) => Path.Combine(Root, FolderName(district));

    public string Taken(District district) => Path.Combine(Of(district), "taken");

    public void Ensure(District district)
    {
        foreach (var inner in (string[])["taken", "done", "refused"]) Directory.CreateDirectory(Path.Combine(Of(district), inner));
    }

    /// <summary>
    /// Files that may be whole: not hidden and without the endings transfer programs give unfinished ones. A link is left alone, since
    /// it could lead to any file of this machine; so is a name that cannot be opened, such as one not in UTF-8.
    /// </summary>
    public IEnumerable<FileInfo> Candidates(District district) =>
        new DirectoryInfo(Of(district)).EnumerateFiles()
            .Where(f => f.Exists && f.LinkTarget is null && !f.Name.StartsWith('.') && !UnfinishedEndings.Any(e => f.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A path in the folder that no file has, from the wished name: <c>name.csv</c>, <c>name-2.csv</c> …</summary>
    public static string Unused(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        for (var n = 2; File.Exists(path); n++)
            path = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}-{n}{Path.GetExtension(name)}");
        return path;
    }
}
