namespace SmvInsights.Ingestion.Packages;

/// <summary>Finds what comes from npm (<c>package.json</c>): the nearest <c>node_modules</c> that holds it, from the application's folder upward.</summary>
public static class NodeModules
{
    /// <param name="package">Name of the package, e.g. <c>source-sans</c> or <c>@myriaddreamin/typst-ts-node-compiler</c>.</param>
    /// <returns>The package's folder, or <c>null</c> when it is not installed.</returns>
    public static string? Find(string package)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "node_modules", package);
            if (Directory.Exists(found)) return found;
        }
        return null;
    }

    /// <exception cref="DirectoryNotFoundException">The package is not installed; the message says how to install it.</exception>
    public static string Require(string package) =>
        Find(package) ?? throw new DirectoryNotFoundException($"The npm package {package} is missing. Run `npm ci --omit=dev` beside package.json, or keep node_modules beside the published application.");
}
