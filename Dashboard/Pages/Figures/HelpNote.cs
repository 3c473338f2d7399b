using SmvInsights.Dashboard.Pages.Shell;

namespace SmvInsights.Dashboard.Pages.Figures;

/// <summary>A mark to press beside what it explains; the words open over the page, without script, and go away with Escape.</summary>
/// <param name="About">What the mark is for, to those who cannot see what it stands beside.</param>
/// <param name="Texts">Without any there is no mark.</param>
/// <param name="Label">Stands on it in place of a question mark.</param>
public sealed record HelpNote(string About, IReadOnlyList<HelpText> Texts, string? Label = null)
{
    public static HelpNote On(HelpText text, Wording words) => new(words.Of($"Vad betyder {words.Of(text.Term)}?", $"What does {words.Of(text.Term)} mean?"), [text]);

    /// <summary>Explains the signs and words that a chart and its table show.</summary>
    public static HelpNote Under(ChartPanel panel, Wording words) =>
        new(panel.Chart.Title, HelpText.In(panel.Table, panel.Chart), words.Of("Vad tecknen betyder", "What the signs mean"));

    public static HelpNote Beside(FigureTable table, Wording words) =>
        new(table.Table.Caption, HelpText.In(table.Table), words.Of("Vad tecknen betyder", "What the signs mean"));
}
