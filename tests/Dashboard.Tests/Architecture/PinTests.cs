using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SmvInsights.Dashboard.Tests.Architecture;

/// <summary>What a clone restores today it restores in five years.</summary>
public sealed class PinTests
{
    [Fact]
    public void Every_NuGet_package_has_one_exact_version() =>
        XDocument.Load(Path.Combine(Tree.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Where(p => !Regex.IsMatch(p.Attribute("Version")!.Value, @"^\[\d[\w.-]*\]$"))
            .Select(p => p.Attribute("Include")!.Value).ShouldBeEmpty();

    [Fact]
    public void Every_npm_package_has_one_exact_version()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Tree.Root, "package.json")));
        new[] { "dependencies", "optionalDependencies", "devDependencies" }
            .SelectMany(section => manifest.RootElement.GetProperty(section).EnumerateObject())
            .Where(p => !Regex.IsMatch(p.Value.GetString()!, @"^\d+\.\d+\.\d+(-[\w.]+)?$"))
            .Select(p => p.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_has_a_lock_file() =>
        Tree.Files(["Ingestion", "Reports", "Dashboard", "tests"], ".csproj").Select(p => Path.GetDirectoryName(p.Path)!)
            .Where(folder => !File.Exists(Path.Combine(Tree.Root, folder, "packages.lock.json"))).ShouldBeEmpty();

    [Fact]
    public void The_npm_lock_names_no_registry() =>
        File.ReadAllText(Path.Combine(Tree.Root, "package-lock.json")).ShouldNotContain("\"resolved\"");
}
