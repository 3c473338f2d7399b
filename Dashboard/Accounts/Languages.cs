using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Accounts;

/// <summary>Languages as they are stored and as HTML names them.</summary>
public static class Languages
{
    public static string Tag(this Language language) => language == Language.English ? "en" : "sv";

    /// <returns><c>null</c> when it is neither <c>sv</c> nor <c>en</c>.</returns>
    public static Language? FromTag(string? tag) => tag switch
    {
        "sv" => Language.Swedish,
        "en" => Language.English,
        _ => null,
    };
}
