using System.Text.RegularExpressions;
using SmvInsights.Dashboard.Tests.Architecture;

namespace SmvInsights.Dashboard.Tests.Look;

/// <summary>The rules of a stylesheet, those inside <c>@media</c> too; none of the house's are nested otherwise.</summary>
internal sealed partial record Stylesheet(string Name, IReadOnlyList<Rule> Rules)
{
    public static readonly IReadOnlyList<Stylesheet> All = [.. Tree.Files(["Dashboard/wwwroot/css"], ".css").Select(f => Parse(Path.GetFileName(f.Path), f.Text))];

    public static Stylesheet Named(string name) => All.Single(s => s.Name == name);

    public static Stylesheet Parse(string name, string css) =>
        new(name, [.. RuleText().Matches(Comment().Replace(css, "")).Select(m => new Rule(m.Groups[1].Value.Trim(), [.. Stated(m.Groups[2].Value)]))]);

    /// <summary>Colours stated as tokens, light and dark; one that is the same in both is stated once.</summary>
    public IEnumerable<(string Name, string Light, string Dark)> Tokens =>
        from rule in Rules
        from stated in rule.Stated
        where stated.Property.StartsWith("--", StringComparison.Ordinal)
        let colours = Hex().Matches(stated.Value)
        where colours.Count > 0 || Literal().IsMatch(stated.Value)
        select (stated.Property[2..], colours.Count > 0 ? colours[0].Value : "", colours.Count > 0 ? colours[^1].Value : "");

    private static IEnumerable<Statement> Stated(string body) =>
        from line in body.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        select new Statement(line[..colon].Trim(), line[(colon + 1)..].Trim());

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"([^{};]+)\{([^{}]*)\}")]
    private static partial Regex RuleText();

    [GeneratedRegex("#[0-9a-f]{6}")]
    private static partial Regex Hex();

    /// <summary>A colour that is written out.</summary>
    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix)\(|\b(?:white|black|gr[ae]y|red|green|blue)\b")]
    internal static partial Regex Literal();
}

internal sealed record Rule(string Selector, IReadOnlyList<Statement> Stated);

internal sealed partial record Statement(string Property, string Value)
{
    /// <summary>Tokens that the value names.</summary>
    public IEnumerable<string> Tokens => Named().Matches(Value).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"var\(--([\w-]+)")]
    private static partial Regex Named();
}
