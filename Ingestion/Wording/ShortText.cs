namespace SmvInsights.Ingestion.Wording;

/// <summary>A text cut where it gets too long.</summary>
internal static class ShortText
{
    /// <returns>At most so many UTF-16 units and a sign that there was more. A letter that takes two is never cut in half: half of it could not be written to a file.</returns>
    public static string Of(string text, int most)
    {
        if (text.Length <= most) return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + "…";
    }
}
