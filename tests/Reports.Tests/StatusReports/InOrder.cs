namespace SmvInsights.Tests.StatusReports;

/// <summary>That parts stand in a text one after the other.</summary>
internal static class InOrder
{
    public static void ShouldContainInOrder(this string text, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(0, $"'{part}' does not follow in {text[at..]}");
            at = found + part.Length;
        }
    }
}
