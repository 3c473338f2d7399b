using System.Globalization;
using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace SmvInsights.Ingestion.Storage;

/// <summary>Where the private database stands, made when it does not exist.</summary>
/// <param name="Home">The data directory; or a folder of its own beneath <see cref="Elsewhere"/>, where the unprivileged user cannot reach the data directory.</param>
[SupportedOSPlatform("linux")]
internal sealed record PrivatePostgresFolder(string DataDirectory, string Home, PrivatePostgresUser User)
{
    private const string Elsewhere = "/var/lib/smvinsights";

    public string Cluster => ClusterIn(Home);

    /// <summary>The password of both the superuser and the application's user.</summary>
    public string Password => File.Exists(PasswordFile)
        ? File.ReadAllText(PasswordFile)
        : throw new PrivatePostgresException($"{PasswordFile} is missing, and without it nobody gets into the private database. Put it back, or move {Cluster} away to begin anew.");

    /// <summary>The major version that made the database, <c>null</c> when it is not made yet.</summary>
    public int? MadeBy => File.Exists(VersionFile) ? int.Parse(File.ReadAllText(VersionFile).Trim(), CultureInfo.InvariantCulture) : null;

    private string VersionFile => Path.Combine(Cluster, "PG_VERSION");

    private string PasswordFile => Path.Combine(DataDirectory, "postgres.password");

    public static PrivatePostgresFolder In(string dataDirectory)
    {
        var pointer = Path.Combine(dataDirectory, "postgres.location");
        var home = File.Exists(pointer) ? File.ReadAllText(pointer).Trim() : dataDirectory;
        var user = PrivatePostgresUser.Choose(ClusterIn(home));
        if (!user.CanEnter(home))
        {
            if (Directory.Exists(ClusterIn(home)))
                throw new PrivatePostgresException($"The user {user.Name} may no longer enter {home}, where the private database stands. Give back the right (chmod o+x on its parent folders) or move the data directory.");
            home = Path.Combine(Elsewhere, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)));
            Directory.CreateDirectory(home);
            File.WriteAllText(pointer, home);
        }
        return new PrivatePostgresFolder(dataDirectory, home, user);
    }

    /// <summary>Runs <c>initdb</c> beside the final place and moves the result there, so that a start that is cut short leaves nothing half made.</summary>
    public void Make(PrivatePostgresBinaries binaries)
    {
        WritePassword();
        var workplace = Cluster + ".new";
        if (Directory.Exists(workplace)) Directory.Delete(workplace, recursive: true);
        User.MakeFolder(workplace);
        var password = Path.Combine(workplace, "password");
        User.CopyFile(PasswordFile, password);
        var made = User.Run(binaries.Initdb, "-D", Path.Combine(workplace, "cluster"), "--username=postgres", $"--pwfile={password}",
            "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions");
        if (!made.Succeeded) throw new PrivatePostgresException($"The private database could not be made in {Cluster}: {made.LastError}");
        Directory.Move(Path.Combine(workplace, "cluster"), Cluster);
        Directory.Delete(workplace, recursive: true);
    }

    private void WritePassword()
    {
        if (File.Exists(PasswordFile)) File.Delete(PasswordFile);
        using var file = new StreamWriter(PasswordFile, new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        file.Write(RandomNumberGenerator.GetHexString(40, lowercase: true));
    }

    private static string ClusterIn(string home) => Path.Combine(home, "postgres");
}
