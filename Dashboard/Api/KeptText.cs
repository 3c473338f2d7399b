using SmvInsights.Dashboard.Pages.Uploads;

namespace SmvInsights.Dashboard.Api;

/// <summary>Free text that is stored for ever beside what it is about, under the same rules as on the pages.</summary>
internal static class KeptText
{
    /// <returns>The text without space around it; <c>null</c> when there is none.</returns>
    /// <exception cref="ArgumentException">It is too long, or holds a personal number.</exception>
    public static string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text.Length > ReasonCheck.Longest) throw new ArgumentException($"A text may hold at most {ReasonCheck.Longest} characters.");
        if (ReasonCheck.HoldsPersonalNumber(text)) throw new ArgumentException("A text holds a personal number; nothing has been stored. Send it again without.");
        return text.Trim();
    }
}
