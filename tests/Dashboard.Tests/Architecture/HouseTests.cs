using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SmvInsights.Dashboard.Tests.Architecture;

public sealed class HouseTests
{
    private static readonly string[] Rooms = ["Ingestion", "Reports", "Dashboard"];
    private static readonly string[] Everything = [.. Rooms, "tests", "sample-data"];

    [Theory]
    [InlineData("Ingestion", new string[0])]
    [InlineData("Reports", new[] { "Ingestion" })]
    [InlineData("Dashboard", new[] { "Ingestion", "Reports" })]
    public void Arrows_point_down_only(string room, string[] below) =>
        XDocument.Load(Path.Combine(Tree.Root, room, $"{room}.csproj")).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)).Order().ShouldBe(below);

    [Fact]
    public void Only_the_jobs_know_the_scheduler() =>
        Code().Where(f => !f.Path.StartsWith("Dashboard/Jobs/", StringComparison.Ordinal) && Regex.IsMatch(f.Text, @"\bQuartz\b(?=[.;])"))
            .Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void Only_the_charts_draw() =>
        Code().Where(f => !f.Path.StartsWith("Reports/Charts/", StringComparison.Ordinal) && f.Text.Contains("<svg", StringComparison.Ordinal))
            .Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void Clock_and_culture_are_never_ambient() =>
        Offences(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b|\bDateTime(Offset)?\.(Try)?Parse\(|\bCultureInfo\.Current").ShouldBeEmpty();

    [Fact]
    public void Nothing_is_named_for_being_shared() =>
        Offences(@"^namespace .*\b(Core|Common|Shared|Helpers?|Utils?|Utilities)\b.*").ShouldBeEmpty();

    [Fact]
    public void Namespaces_follow_folders() =>
        Code().Select(f => (f.Path, Namespace: Regex.Match(f.Text, @"^namespace ([\w.]+)", RegexOptions.Multiline).Groups[1].Value))
            .Where(f => f.Namespace.Length > 0 && f.Namespace != $"SmvInsights.{Path.GetDirectoryName(f.Path)!.Replace('/', '.')}")
            .ShouldBeEmpty();

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines() =>
        Tree.Files(Everything, ".cs", ".cshtml", ".css", ".js", ".mjs", ".typ", ".sql")
            .Select(f => (f.Path, Lines: f.Text.AsSpan().Count('\n'))).Where(f => f.Lines > 300).ShouldBeEmpty();

    private static IEnumerable<(string Path, string Text)> Code() => Tree.Files(Rooms, ".cs");

    private static IEnumerable<string> Offences(string pattern) =>
        from file in Code()
        from Match match in Regex.Matches(file.Text, pattern, RegexOptions.Multiline)
        select $"{file.Path}: {match.Value}";
}
