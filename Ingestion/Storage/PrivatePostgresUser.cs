namespace SmvInsights.Ingestion.Storage;

/// <summary>Who the server's programs run as: ourselves, or an unprivileged user when we are root, whom PostgreSQL refuses.</summary>
/// <param name="Name">The unprivileged user, or <c>null</c> for ourselves.</param>
internal sealed record PrivatePostgresUser(string? Name)
{
    /// <param name="cluster">The database folder: where it exists, its owner is the one to run as.</param>
    public static PrivatePostgresUser Choose(string cluster)
    {
        if (!Environment.IsPrivilegedProcess) return new PrivatePostgresUser((string?)null);
        if (Directory.Exists(cluster)) return new PrivatePostgresUser(PrivatePostgresCommand.Run("stat", "-c", "%U", cluster).Output.Trim());
        return new PrivatePostgresUser(PrivatePostgresCommand.Run("id", "-u", "postgres").Succeeded ? "postgres" : "nobody");
    }

    /// <summary>Runs a program as this user and waits for its end, which comes at once should we be killed meanwhile.</summary>
    public PrivatePostgresCommand Run(params string[] line) =>
        PrivatePostgresCommand.Run(["setpriv", .. Identity, "--pdeathsig=KILL", "--", .. line]);

    /// <summary>
    /// The command line of a server that ends with the thread that starts it (SIGINT: PostgreSQL's fast shutdown),
    /// and that does not hear the terminal's Ctrl+C, so that the site can stop before it.
    /// </summary>
    public string[] ServerLine(params string[] line) => ["setsid", "setpriv", .. Identity, "--pdeathsig=INT", "--", .. line];

    public bool CanEnter(string path) => Run("test", "-x", path).Succeeded;

    /// <summary>Makes a folder that only this user may enter.</summary>
    public void MakeFolder(string path) => Install("-d", "-m", "700", path);

    /// <summary>Copies a file for this user's eyes only.</summary>
    public void CopyFile(string from, string to) => Install("-m", "600", from, to);

    private void Install(params string[] arguments)
    {
        string[] owner = Name is null ? [] : ["-o", Name, "-g", Group];
        var made = PrivatePostgresCommand.Run(["install", .. owner, .. arguments]);
        if (!made.Succeeded) throw new PrivatePostgresException($"The private database's folder could not be made: {made.LastError}");
    }

    private string[] Identity => Name is null ? [] : [$"--reuid={Name}", $"--regid={Group}", "--init-groups"];

    private string Group => PrivatePostgresCommand.Run("id", "-g", Name!).Output.Trim();
}
