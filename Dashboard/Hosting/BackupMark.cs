namespace SmvInsights.Dashboard.Hosting;

/// <summary>When the database was last backed up: whoever backs it up touches a file in the data directory once the copy is whole.</summary>
public static class BackupMark
{
    public const string FileName = "backed-up";

    /// <returns><c>null</c> when no backup has ever been recorded.</returns>
    public static DateTimeOffset? Last(string dataDirectory)
    {
        var file = new FileInfo(Path.Combine(dataDirectory, FileName));
        return file.Exists ? new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero) : null;
    }
}
