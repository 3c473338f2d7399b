using System.Text.RegularExpressions;
using SmvInsights.Reports.Charts;

namespace SmvInsights.Dashboard.Tests.Look;

/// <summary>WCAG 2.2, 1.4.3 and 1.4.11: every colour against what it is seen on, in both themes. Mend the colour, not the table.</summary>
public sealed partial class ContrastTests
{
    private static readonly Stylesheet Tokens = Stylesheet.Named("tokens.css");
    private static readonly Stylesheet Charts = Stylesheet.Named("chart-drawing.css");

    [Fact]
    public void Every_colour_of_the_site_is_told_from_what_it_stands_on() => Faults(Tokens.Tokens, ColourTable.Site).ShouldBeEmpty();

    [Fact]
    public void Every_colour_of_charts_is_told_from_what_it_stands_on() => Faults(Roles(Charts), ColourTable.Charts).ShouldBeEmpty();

    [Fact]
    public void Series_are_told_from_the_panel_in_both_themes()
    {
        var panel = Roles(Charts).Single(r => r.Name == "panel");
        foreach (var style in Enumerable.Range(0, 6).Select(DistrictStyle.Of))
            Math.Min(Contrast.Between(style.Colour, panel.Light), Contrast.Between(style.Colour, panel.Dark)).ShouldBeGreaterThanOrEqualTo(Contrast.Mark, style.Colour);
    }

    /// <summary>So the system's theme and the chosen one are the same two.</summary>
    [Fact]
    public void Themes_differ_by_colour_scheme_alone()
    {
        Tokens.Rules.SelectMany(r => r.Stated.Where(s => s.Property == "color-scheme").Select(s => $"{r.Selector} {s.Value}"))
            .ShouldBe([":root light dark", ":root[data-theme=\"light\"] light", ":root[data-theme=\"dark\"] dark"]);
        Stylesheet.All.SelectMany(s => s.Tokens.Select(t => $"{t.Name} of {s.Name}")).ShouldBe(Tokens.Tokens.Select(t => $"{t.Name} of tokens.css").Distinct());
        (from sheet in Stylesheet.All where sheet.Name is not ("tokens.css" or "chart-drawing.css" or "print.css")
         from rule in sheet.Rules from stated in rule.Stated where Stylesheet.Literal().IsMatch(stated.Value)
         select $"{sheet.Name}: {rule.Selector} {stated.Property}: {stated.Value}").ShouldBeEmpty("colours are stated in tokens.css");
        (from sheet in Stylesheet.All from rule in sheet.Rules from stated in rule.Stated where stated.Property == "opacity" && sheet.Name != "chart-drawing.css"
         select $"{sheet.Name}: {rule.Selector}").ShouldBeEmpty("what is seen through is paler than its token");
    }

    [Fact]
    public void Stylesheets_use_each_colour_for_what_it_is_proved_for() => Stylesheet.All.SelectMany(Misuses).ShouldBeEmpty();

    [Fact]
    public void What_is_pale_unpaired_or_misused_is_found()
    {
        Contrast.Between("#ffffff", "#000000").ShouldBe(21, 0.001);
        Contrast.Between("#767676", "#ffffff").ShouldBe(4.54, 0.005);
        Faults(Tokens.Tokens.Select(t => t.Name == "ink-soft" ? t with { Dark = "#5f5a63" } : t), ColourTable.Site).ShouldContain(f => f.StartsWith("ink-soft on panel, dark: 2.", StringComparison.Ordinal));
        Faults([.. Tokens.Tokens, ("plum", "#46214f", "#46214f")], ColourTable.Site).ShouldBe(["plum is in no list of the table"]);
        Misuses(Stylesheet.Parse("a.css", "@media print { .b { color: var(--line); background: var(--info); } } .c { background: var(--brand); color: var(--ink); }"))
            .ShouldBe(["a.css: .b has text in line", "a.css: .b has the ground info", "a.css: .c has text in ink on brand"]);
    }

    private static IEnumerable<string> Faults(IEnumerable<(string Name, string Light, string Dark)> colours, ColourTable table)
    {
        var known = colours.ToDictionary(c => c.Name);
        foreach (var name in known.Keys.Except(table.Named)) yield return $"{name} is in no list of the table";
        foreach (var (colour, ground, atLeast) in table.Pairs)
            foreach (var (theme, ratio) in (IEnumerable<(string, double)>)[("light", Contrast.Between(known[colour].Light, known[ground].Light)), ("dark", Contrast.Between(known[colour].Dark, known[ground].Dark))])
                if (ratio < atLeast) yield return FormattableString.Invariant($"{colour} on {ground}, {theme}: {ratio:0.00} of {atLeast}");
    }

    private static IEnumerable<string> Misuses(Stylesheet sheet)
    {
        var (table, tokens) = (ColourTable.Site, Tokens.Tokens.Select(t => t.Name).ToHashSet());
        string[] text = [.. table.Pairs.Where(p => p.AtLeast == Contrast.Text).Select(p => p.Colour)], grounds = [.. table.Pairs.Where(p => p.AtLeast == Contrast.Text).Select(p => p.Ground)];
        string[] marks = [.. table.Marks, .. table.Fills.SelectMany(f => f.Marks), .. table.Ornaments];
        foreach (var rule in sheet.Rules)
        {
            IEnumerable<string> Of(Func<string, bool> property) => rule.Stated.Where(s => property(s.Property)).SelectMany(s => s.Tokens).Where(tokens.Contains);
            var (colours, under) = (Of(p => p == "color").ToList(), Of(p => p.StartsWith("background", StringComparison.Ordinal)).ToList());
            // a bar, a dot or a mark is a shape in the colour of its background
            var isShape = rule.Selector.Contains("::", StringComparison.Ordinal) || rule.Selector == "progress";
            foreach (var colour in colours.Except(text)) yield return $"{sheet.Name}: {rule.Selector} has text in {colour}";
            foreach (var ground in under.Except(isShape ? [.. grounds, .. marks] : grounds)) yield return $"{sheet.Name}: {rule.Selector} has the ground {ground}";
            foreach (var (colour, ground) in from c in colours.Intersect(text) from g in under.Intersect(grounds) where !table.Pairs.Contains((c, g, Contrast.Text)) select (c, g))
                yield return $"{sheet.Name}: {rule.Selector} has text in {colour} on {ground}";
            foreach (var line in Of(p => Line().IsMatch(p)).Except(marks)) yield return $"{sheet.Name}: {rule.Selector} has a line in {line}";
        }
    }

    private static IEnumerable<(string Name, string Light, string Dark)> Roles(Stylesheet charts) =>
        charts.Rules.Select(r => Role().Match($"{r.Selector} {r.Stated[0].Value}")).Where(m => m.Success).Select(m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value)).Distinct();

    [GeneratedRegex("^(?:border|outline|stroke|accent-color|text-decoration-color|box-shadow)")]
    private static partial Regex Line();

    [GeneratedRegex(@"\.[fs]-([\w-]+) light-dark\((#\w{6}), (#\w{6})\)")]
    private static partial Regex Role();
}
