using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Composition;

namespace SmvInsights.Dashboard.Pages.Figures;

/// <summary>A figure or finding as it can be set into a letter or minutes: with where it comes from and when it was known.</summary>
/// <param name="Text">Lines of plain text.</param>
/// <param name="About">What it is, for those who do not see where the button stands.</param>
/// <param name="SaysWhat">Whether the button names it to all, since another one stands near.</param>
public sealed record CopyText(string Text, string About, bool SaysWhat = false)
{
    public static CopyText Of(ChartSpec chart, ChartOrigin from, Wording words) => new(
        $"{chart.Title}\n{chart.Subtitle}\n{words.Of("Källa", "Source")}: {from.Source}, {words.Of("som känt", "as known")} {from.KnownAt}", chart.Title);

    public static CopyText Of(IEnumerable<string> sentences, CountyFigures f, Wording words, string about) => new(
        $"{string.Join('\n', sentences)}\n{words.Of("Källa", "Source")}: SMV Insights, {words.Of("som känt", "as known")} {words.Moment(f.KnownAt)}", about, SaysWhat: true);
}

/// <summary>What matters, in sentences.</summary>
public sealed record HighlightList(IReadOnlyList<string> Sentences, CountyFigures Figures);
