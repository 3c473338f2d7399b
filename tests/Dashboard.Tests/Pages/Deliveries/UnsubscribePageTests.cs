using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Accounts.Storage;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Tests.Pages.Deliveries;

[Collection("app")]
public sealed class UnsubscribePageTests(AppFixture app)
{
    [Fact]
    public async Task A_recipient_without_an_account_leaves_with_a_button_or_one_click_and_the_coordinator_takes_them_back()
    {
        var coordinator = await app.SignedInPageAsync(Roles.Coordinator);
        await coordinator.GotoAsync("/organisation/styrgrupper/operational");
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Tillåt avanmälan" }).ClickAsync();
        await coordinator.GetByText("Mottagare i Operativa styrgruppen får avanmäla sig från rapporten.").WaitForAsync();

        var page = await app.StrangersPageAsync();
        await page.GotoAsync(LinkOf("olga.niemi@kalix.example"));
        (await IsOffAsync("olga.niemi@kalix.example")).ShouldBeFalse("programs open links");
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Avanmäl mig" }).ClickAsync();
        await page.GetByText("Du är avanmäld").WaitForAsync();
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ångra" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Avanmäl mig" }).WaitForAsync();

        using var program = new HttpClient { BaseAddress = new Uri(app.Address) };
        using var click = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        (await program.PostAsync(LinkOf("olga.niemi@kalix.example"), click)).EnsureSuccessStatusCode();
        (await IsOffAsync("olga.niemi@kalix.example")).ShouldBeTrue();
        (await program.GetStringAsync("/avanmalan/x")).ShouldContain("Länken är inte hel");

        await coordinator.GotoAsync("/organisation/styrgrupper/operational");
        await coordinator.ShouldBeAccessibleAsync();
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Skicka rapporten igen framöver" }).ClickAsync();
        await coordinator.GetByText("Olga Niemi får rapporten till Operativa styrgruppen igen.").WaitForAsync();
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Tillåt inte avanmälan" }).ClickAsync();
        await page.ReloadAsync();
        await page.GotoAsync(LinkOf("olga.niemi@kalix.example"));
        await page.GetByText("Gruppen har ingen avanmälan").WaitForAsync();
    }

    /// <summary>Made by a process that has nothing of the site's but its database, as the site after a restart or a restored backup.</summary>
    private string LinkOf(string email)
    {
        using var services = new ServiceCollection().AddLogging().AddDataProtection().SetApplicationName("SmvInsights").Services
            .Configure<KeyManagementOptions>(o => (o.XmlRepository, o.AutoGenerateKeys) = (new KeyRing(app.Database), false)).BuildServiceProvider();
        var links = new UnsubscribeLinks(services.GetRequiredService<IDataProtectionProvider>(), Options.Create(new MailOptions { PublicUrl = "" }));
        return links.To(new Subscription("operational", email));
    }

    private async Task<bool> IsOffAsync(string email)
    {
        await using var connection = await app.Database.OpenConnectionAsync();
        return await connection.QuerySingleAsync<bool>("select unsubscribed_at is not null from smv.recipient where email = @email", new { email });
    }
}
