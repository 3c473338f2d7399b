using System.Text.RegularExpressions;
using SmvInsights.Reports.Charts;

namespace SmvInsights.Reports.Tests.Charts;

public partial class ChartThemeTests
{
    private static readonly string Css = File.ReadAllText(Path.Combine(FontFile.Root, "Dashboard/wwwroot/css/chart-drawing.css"));

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
    public void Charts_know_no_database_no_web_and_no_scheduler()
    {
        string[] allowed = ["System", "SmvInsights.Ingestion.Contracts", "SmvInsights.Ingestion.Packages", "SmvInsights.Ingestion.Time", "SmvInsights.Ingestion.Wording", "SmvInsights.Reports.Figures", "SmvInsights.Reports.Charts"];
        foreach (var file in Directory.EnumerateFiles(Path.Combine(FontFile.Root, "Reports/Charts"), "*.cs", SearchOption.AllDirectories))
            foreach (var line in File.ReadLines(file).Where(line => line.StartsWith("using ", StringComparison.Ordinal)))
                allowed.ShouldContain(name => line.StartsWith($"using {name}", StringComparison.Ordinal), $"{Path.GetFileName(file)}: {line}");
    }

    private static IEnumerable<(string Name, string Light)> Rules() =>
        Rule().Matches(Css).Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    [GeneratedRegex(@"\.([fs]-[\w-]+) \{ (?:fill|stroke): light-dark\((#\w{6}), #\w{6}\); \}")]
    private static partial Regex Rule();
}
