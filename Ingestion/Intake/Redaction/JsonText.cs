using System.Text.Json.Nodes;

namespace SmvInsights.Ingestion.Intake.Redaction;

/// <summary>Texts in stored JSON.</summary>
internal static class JsonText
{
    /// <returns>The document with each string that is the text replaced, or <c>null</c> when it has none.</returns>
    public static string? Replace(string json, string text, string by)
    {
        var document = JsonNode.Parse(json)!;
        return Replace(document, text, by) ? document.ToJsonString() : null;
    }

    private static bool Replace(JsonNode node, string text, string by)
    {
        IEnumerable<JsonNode?> children = node switch { JsonObject o => o.Select(p => p.Value), JsonArray a => a, _ => [] };
        var found = false;
        foreach (var child in children.OfType<JsonNode>().ToList())
        {
            if (child is JsonValue value && value.TryGetValue<string>(out var held) && held == text)
            {
                value.ReplaceWith(by);
                found = true;
            }
            else found |= Replace(child, text, by);
        }
        return found;
    }
}
