namespace SmvInsights.Ingestion.Storage;

/// <summary>SQL too long to stand in code: a <c>.sql</c> file beside the class that runs it.</summary>
public static class EmbeddedSql
{
    /// <param name="beside">The class; the file carries its name, or <paramref name="name"/>.</param>
    public static string Of(Type beside, string? name = null)
    {
        var resource = $"{beside.Namespace}.{name ?? beside.Name}.sql";
        using var stream = beside.Assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException($"{resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
