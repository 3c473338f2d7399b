using System.Text.RegularExpressions;

namespace SmvInsights.Dashboard.Tests.Architecture;

/// <summary>Every page can be read in Swedish and in English: what stands in a page's markup without going through <c>T</c> can not.</summary>
public sealed partial class LanguageTests
{
    private static readonly string[] SameInBoth = ["SMV Insights", "Svenska", "English", "SVG", "PNG", "PDF", "SHA-256", ", SHA-256", "PDF/A-2a", "outbox"];

    [Fact]
    public void No_page_says_anything_in_one_language_alone() =>
        Tree.Files(["Dashboard/Pages"], ".cshtml").SelectMany(f => Said(f.Text).Except(SameInBoth).Select(text => $"{f.Path}: {text}")).ShouldBeEmpty();

    [Theory]
    [InlineData("<p>Inget att visa</p>", "Inget att visa")]
    [InlineData("<input aria-label=\"Månad\">", "Månad")]
    [InlineData("<p>@T(\"Inget\", \"Nothing\") <b>@count</b></p>", null)]
    public void Words_outside_T_are_found(string markup, string? said) => Said(markup).ShouldBe(said is null ? [] : [said]);

    private static IEnumerable<string> Said(string page)
    {
        var markup = Code().Replace(Comment().Replace(page, ""), "");
        return Text().Matches(markup).Concat(Attribute().Matches(markup)).Select(m => m.Groups[1].Value.Trim()).Where(t => !t.StartsWith("break;", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@\{.*?^\}", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@">([^<>@{}()=""]*\p{L}{3,}[^<>@{}()=""]*)<")]
    private static partial Regex Text();

    [GeneratedRegex(@"(?:aria-label|title|placeholder|alt)=""([^""@]*\p{L}{3,}[^""@]*)""")]
    private static partial Regex Attribute();
}
