using System.Globalization;
using System.Text;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Delivery;

/// <summary>What a report is called when it is saved: <c>lagesrapport-2026-10-politiska-samverkansgruppen.pdf</c>. ASCII, since mail programs disagree about the rest.</summary>
public static class ReportFileName
{
    private static readonly Phrase Kind = new("lagesrapport", "status-report");

    public static string Of(Month period, string group, Language language) => $"{Kind.In(language)}-{period}-{Plain(group)}.pdf";

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter)) plain.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != '-') plain.Append('-');
        }
        return plain.ToString().TrimEnd('-');
    }
}
