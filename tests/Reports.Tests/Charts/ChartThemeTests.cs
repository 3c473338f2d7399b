using System.Globalization;
using System.Text.RegularExpressions;
using SmvInsights.Reports.Charts;

namespace SmvInsights.Reports.Tests.Charts;

public partial class ChartThemeTests
{
    private static readonly string Css = File.ReadAllText(Path.Combine(FontFile.Root, "Dashboard/wwwroot/css/chart-drawing.css"));
    private static readonly string[] Tiles = ["intime", "late", "corrected", "missing"];

    [Fact]
    public void The_stylesheet_has_every_role_with_the_light_colour_that_stands_in_the_drawing()
    {
        var rules = Rules().ToDictionary(rule => rule.Name, rule => rule.Light);
        var used = 0;
        foreach (var spec in FsCheck.Fluent.Gen.Sample(AnyChart.InAnyFrame.Generator, 200))
            foreach (var element in Drawing.Of(spec.Spec, spec.Frame).Root.Descendants().Where(element => element.Attribute("class") is { Value: not ("hit" or "series") }))
                foreach (var name in element.Attribute("class")!.Value.Split(' '))
                {
                    rules[name].ShouldBe(element.Attribute(name[0] == 'f' ? "fill" : "stroke")!.Value.ToLowerInvariant(), name);
                    used++;
                }
        used.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void Text_is_legible_and_lines_are_visible_in_both_themes()
    {
        var rules = Rules().ToDictionary(rule => rule.Name);
        foreach (var text in new[] { "f-ink", "f-mute", "f-alarm" })
        {
            Contrast(rules[text].Light, "#FFFFFF").ShouldBeGreaterThanOrEqualTo(4.5, text);
            Contrast(rules[text].Dark, "#121212").ShouldBeGreaterThanOrEqualTo(4.5, text);
        }
        foreach (var tile in Tiles)
        {
            Contrast(rules["f-ink"].Light, rules[$"f-{tile}"].Light).ShouldBeGreaterThanOrEqualTo(4.5, tile);
            Contrast(rules["f-ink"].Dark, rules[$"f-{tile}"].Dark).ShouldBeGreaterThanOrEqualTo(4.5, tile);
        }
        foreach (var style in Enumerable.Range(0, 5).Select(DistrictStyle.Of).Append(SeriesStyle.Context))
        {
            Contrast(style.Colour, "#FFFFFF").ShouldBeGreaterThanOrEqualTo(3, style.Colour);
            Contrast(style.Colour, "#121212").ShouldBeGreaterThanOrEqualTo(3, style.Colour);
        }
    }

    [Fact]
    public void Charts_know_no_database_no_web_and_no_scheduler()
    {
        string[] allowed = ["System", "SmvInsights.Ingestion.Contracts", "SmvInsights.Ingestion.Packages", "SmvInsights.Ingestion.Time", "SmvInsights.Ingestion.Wording", "SmvInsights.Reports.Figures", "SmvInsights.Reports.Charts"];
        foreach (var file in Directory.EnumerateFiles(Path.Combine(FontFile.Root, "Reports/Charts"), "*.cs", SearchOption.AllDirectories))
            foreach (var line in File.ReadLines(file).Where(line => line.StartsWith("using ", StringComparison.Ordinal)))
                allowed.ShouldContain(name => line.StartsWith($"using {name}", StringComparison.Ordinal), $"{Path.GetFileName(file)}: {line}");
    }

    private static IEnumerable<(string Name, string Light, string Dark)> Rules() =>
        Rule().Matches(Css).Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value));

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double[] weights = [0.2126, 0.7152, 0.0722];
        return weights.Select((weight, i) => weight * Linear(int.Parse(hex.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)).Sum();
    }

    private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);

    [GeneratedRegex(@"\.([fs]-[\w-]+) \{ (?:fill|stroke): light-dark\((#\w{6}), (#\w{6})\); \}")]
    private static partial Regex Rule();
}
