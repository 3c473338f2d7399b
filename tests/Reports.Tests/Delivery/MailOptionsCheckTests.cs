using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Reports.Tests.Delivery;

public sealed class MailOptionsCheckTests
{
    [Fact]
    public void Sound_settings_start() => Start();

    [Fact]
    public void Without_a_relay_nothing_needs_to_be_set() => Start(("Mail:Host", ""), ("Mail:From", ""), ("Mail:User", ""), ("Mail:Password", ""));

    [Fact]
    public void The_MAIL_variable_of_a_Unix_login_is_none_of_ours() => Start(("MAIL", "/var/mail/root"));

    [Theory]
    [InlineData("Mail:From", "", "Mail:From must say")]
    [InlineData("Mail:From", "inte en adress", "Mail:From is not an e-mail address")]
    [InlineData("Mail:Port", "465", "use the relay's STARTTLS port")]
    [InlineData("Mail:Password", "", "belong together")]
    [InlineData("Mail:StartTls", "false", "clear text")]
    [InlineData("Mail:ReturnHost", "imap.example.org", "set all or none")]
    [InlineData("Mail:ReturnPassword", "hemligt", "set all or none")]
    [InlineData("Mail:Hots", "mail.example.org", "Hots")]
    public void Settings_that_cannot_work_stop_the_start_and_are_named(string key, string value, string named) =>
        Should.Throw<Exception>(() => Start((key, value))).Message.ShouldContain(named);

    private static void Start(params (string Key, string Value)[] changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Mail:Host"] = "mail.example.org", ["Mail:User"] = "smv", ["Mail:Password"] = "hemligt", ["Mail:From"] = "Samverkan mot våld <smv@example.org>",
        };
        foreach (var (key, value) in changes) settings[key] = value;
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddDelivery().BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
