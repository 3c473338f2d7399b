using System.Text;

namespace SmvInsights.Reports;

/// <summary>SQL that is too long to stand in its class, kept in a file of the same folder.</summary>
internal static class EmbeddedSql
{
    /// <param name="name">Folder and file, e.g. <c>Privacy.release</c>.</param>
    public static string Read(string name)
    {
        using var reader = new StreamReader(
            typeof(EmbeddedSql).Assembly.GetManifestResourceStream($"SmvInsights.Reports.{name}.sql")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
