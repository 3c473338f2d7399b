using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Api;

internal static class RequestLanguage
{
    /// <summary>English where <c>Accept-Language</c> puts it first, else Swedish.</summary>
    public static Language Of(HttpRequest request) =>
        request.Headers.AcceptLanguage.ToString().TrimStart().StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.Swedish;
}
