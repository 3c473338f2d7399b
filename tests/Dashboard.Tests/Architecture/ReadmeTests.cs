using SmvInsights.Dashboard.Hosting;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Tests.Architecture;

public sealed class ReadmeTests
{
    [Fact]
    public void Every_setting_is_documented()
    {
        var readme = File.ReadAllText(Path.Combine(Tree.Root, "README.md"));
        var smv = typeof(SmvOptions).GetProperties().Where(p => p.CanWrite).Select(p => $"`Smv__{p.Name}");
        var mail = typeof(MailOptions).GetProperties().Where(p => p.CanWrite).Select(p => $"`Mail__{p.Name}").Except(["`Mail__PublicUrl", "`Mail__Outbox"]);
        smv.Concat(mail).Where(name => !readme.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
