using SmvInsights.Dashboard.Hosting;

namespace SmvInsights.Dashboard.Tests.Architecture;

public sealed class ReadmeTests
{
    [Fact]
    public void Every_setting_is_documented()
    {
        var readme = File.ReadAllText(Path.Combine(Tree.Root, "README.md"));
        typeof(SmvOptions).GetProperties().Select(p => $"`Smv__{p.Name}").Where(name => !readme.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
