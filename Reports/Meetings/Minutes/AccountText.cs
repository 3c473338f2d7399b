using SmvInsights.Reports.StatusReports.Content;

namespace SmvInsights.Reports.Meetings.Minutes;

/// <summary>What people write into a form as blocks of print: a blank line parts paragraphs, lines that begin with <c>- </c> are points.</summary>
public static class AccountText
{
    public static IReadOnlyList<Block> Blocks(string text)
    {
        var blocks = new List<Block>();
        foreach (var part in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var plain = new List<string>();
            var points = new List<string>();
            foreach (var line in part.Split('\n', StringSplitOptions.TrimEntries))
            {
                if (line.StartsWith("- ", StringComparison.Ordinal)) points.Add(line[2..].Trim());
                else if (points.Count > 0) points[^1] += " " + line;
                else plain.Add(line);
            }
            if (points.Count == 0) blocks.Add(new ParagraphBlock(string.Join(' ', plain)));
            else if (plain.Count > 0) blocks.Add(new BulletsBlock(string.Join(' ', plain), points));
            else if (blocks is [.., BulletsBlock before]) blocks[^1] = before with { Items = [.. before.Items, .. points] };
            else blocks.Add(new BulletsBlock(null, points));
        }
        return blocks;
    }

    /// <summary>One line each, blank ones left out: a decision has an <c>Att</c> a line.</summary>
    public static IReadOnlyList<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
