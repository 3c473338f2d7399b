using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SmvInsights.Reports.StatusReports.Content;

namespace SmvInsights.Reports.StatusReports.Drafts;

/// <summary>Markdown as people write it, as print: paragraphs, lists and emphasis. HTML stays the text it is, of links and pictures their words remain.</summary>
public static class OwnWords
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <returns><c>null</c> when nothing is said.</returns>
    public static OwnWordsBlock? Block(string markdown, string by)
    {
        var parts = Markdown.Parse(markdown, Pipeline).SelectMany(Parts).Where(p => p.Texts.Count > 0).ToList();
        return parts.Count == 0 ? null : new OwnWordsBlock(by, parts);
    }

    private static IEnumerable<WordsPart> Parts(Markdig.Syntax.Block block) => block switch
    {
        ListBlock list => [new WordsPart(list.IsOrdered ? WordsKind.Numbers : WordsKind.Points, [.. list.OfType<ListItemBlock>().Select(Runs).Where(r => r.Count > 0)])],
        Markdig.Syntax.HeadingBlock heading => [new WordsPart(WordsKind.Paragraph, [[.. Runs(heading.Inline, false, false).Select(r => r with { Strong = true })]])],
        LeafBlock { Inline: not null } leaf => [new WordsPart(WordsKind.Paragraph, [[.. Runs(leaf.Inline, false, false)]])],
        LeafBlock { Lines.Count: > 0 } literal => [new WordsPart(WordsKind.Paragraph, [[new TextRun(literal.Lines.ToString().ReplaceLineEndings(" "))]])],
        ContainerBlock container => container.SelectMany(Parts),
        _ => [],
    };

    /// <summary>All that stands in a point, in one line.</summary>
    private static List<TextRun> Runs(ListItemBlock item) =>
        [.. item.SelectMany(Parts).SelectMany(p => p.Texts).SelectMany((text, at) => at == 0 ? text : [new TextRun(" "), .. text])];

    private static IEnumerable<TextRun> Runs(ContainerInline? inlines, bool strong, bool emphasis) => (inlines ?? []).SelectMany(inline => inline switch
    {
        EmphasisInline marked => Runs(marked, strong || marked.DelimiterCount > 1, emphasis || marked.DelimiterCount == 1),
        ContainerInline container => Runs(container, strong, emphasis),
        LineBreakInline => [new TextRun(" ", strong, emphasis)],
        _ => Text(inline) is { Length: > 0 } text ? [new TextRun(text, strong, emphasis)] : Array.Empty<TextRun>(),
    });

    private static string Text(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        AutolinkInline link => link.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    };
}
