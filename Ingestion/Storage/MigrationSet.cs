using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace SmvInsights.Ingestion.Storage;

/// <summary>The numbered <c>.sql</c> files, embedded in an assembly, that build one schema.</summary>
/// <param name="Schema">The schema they own, made when absent.</param>
/// <param name="Folder">Resource prefix of the numbered files, e.g. <c>SmvInsights.Ingestion.Storage.Migrations.</c>.</param>
/// <param name="ViewFolder">Resource prefix of the files of schema <c>read</c>, run anew at every migration; <c>null</c> for none.</param>
public sealed record MigrationSet(string Schema, Assembly Assembly, string Folder, string? ViewFolder = null)
{
    public IEnumerable<MigrationScript> Scripts => ScriptsIn(Folder);

    public IEnumerable<MigrationScript> Views => ViewFolder is null ? [] : ScriptsIn(ViewFolder);

    private IEnumerable<MigrationScript> ScriptsIn(string folder) =>
        Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(folder, StringComparison.Ordinal) && n.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => new MigrationScript(n[folder.Length..^".sql".Length], Read(n)));

    private string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

/// <param name="Name">File name without <c>.sql</c>, e.g. <c>0001_organisation</c>.</param>
public sealed record MigrationScript(string Name, string Sql)
{
    public byte[] Hash => SHA256.HashData(Encoding.UTF8.GetBytes(Sql));
}
