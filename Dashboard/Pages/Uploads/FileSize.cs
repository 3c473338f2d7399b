using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>The size of a file as people say it: <c>12 kB</c>, <c>3,4 MB</c>.</summary>
public static class FileSize
{
    private const int Kilo = 1 << 10, Mega = 1 << 20;

    public static string Of(long bytes, Language language) => bytes < Mega
        ? $"{NumberForm.Integer((bytes + Kilo - 1) / Kilo, language)}\u00A0kB"
        : $"{NumberForm.Decimal(bytes / (decimal)Mega, 1, language)}\u00A0MB";
}
