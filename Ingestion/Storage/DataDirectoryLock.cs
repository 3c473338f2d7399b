namespace SmvInsights.Ingestion.Storage;

/// <summary>One process at a time per data directory. The kernel lets go of the lock when the process ends, however it ends.</summary>
public sealed class DataDirectoryLock : IDisposable
{
    private readonly FileStream _file;

    private DataDirectoryLock(FileStream file) => _file = file;

    /// <returns>The lock, or <c>null</c> when another process holds it.</returns>
    public static DataDirectoryLock? TryTake(string dataDirectory)
    {
        try
        {
            Directory.CreateDirectory(dataDirectory);
            return new DataDirectoryLock(new FileStream(Path.Combine(dataDirectory, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException fault) when (fault is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            throw new PrivatePostgresException($"The data directory {dataDirectory} belongs to another user. Start as that one, or set Smv__DataDirectory to a folder of your own.");
        }
    }

    public void Dispose() => _file.Dispose();
}
