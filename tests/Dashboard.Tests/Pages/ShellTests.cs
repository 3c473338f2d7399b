using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Pages;

[Collection("app")]
public sealed class ShellTests(AppFixture app)
{
    public static TheoryData<string> StrangersPages => ["/sign-in", "/set-password", "/error/404", "/error/500"];

    public static TheoryData<string> AdministratorsPages => ["/accounts", "/accounts/invite", "/accounts/keys"];

    [Theory]
    [MemberData(nameof(StrangersPages))]
    public async Task A_strangers_page_is_accessible(string address)
    {
        var page = await app.StrangersPageAsync();
        await page.GotoAsync(address);
        await page.ShouldBeAccessibleAsync();
    }

    [Theory]
    [MemberData(nameof(AdministratorsPages))]
    public async Task An_administrators_page_is_accessible(string address)
    {
        var page = await app.SignedInPageAsync(Roles.Administrator);
        await page.GotoAsync(address);
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task An_account_and_open_menus_are_accessible()
    {
        var page = await app.SignedInPageAsync(Roles.Administrator);
        await page.GotoAsync("/accounts");
        await page.GetByRole(AriaRole.Link, new() { Name = "Petra Lindgren" }).ClickAsync();
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => { d.removeAttribute('name'); d.open = true; })");
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task The_browser_is_told_to_run_nothing_foreign_and_finds_nothing_to_complain_of()
    {
        var page = await app.SignedInPageAsync(Roles.Administrator);
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);

        foreach (var address in (string[])["/", "/accounts", "/accounts/invite", "/accounts/keys", "/rapporter", "/utskick", "/jobb"])
        {
            var answer = (await page.GotoAsync(address))!;
            answer.Headers["content-security-policy"].ShouldStartWith("default-src 'self'; script-src 'self'; style-src 'self';");
            (await page.EvaluateAsync<string>("htmx.version")).ShouldStartWith("2.");
        }

        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Language_and_colours_are_chosen_and_kept_without_script()
    {
        var context = await app.Browser.NewContextAsync(new() { BaseURL = app.Address, JavaScriptEnabled = false, ColorScheme = ColorScheme.Light });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in?returnUrl=%2Faccounts");

        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldBe("Sign in");
        page.Url.ShouldEndWith("/sign-in?returnUrl=%2Faccounts");
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");

        await page.GetByText("Appearance").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        (await page.Locator(".card").First.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor")).ShouldBe("rgb(18, 18, 18)");

        await page.GotoAsync("/sign-in");
        (await page.Locator("html").GetAttributeAsync("data-theme")).ShouldBe("dark");
    }

    [Fact]
    public async Task The_narrow_menu_opens_and_leads_on_without_script()
    {
        var storage = await (await app.SignedInPageAsync(Roles.Administrator)).Context.StorageStateAsync();
        var context = await app.Browser.NewContextAsync(new() { BaseURL = app.Address, JavaScriptEnabled = false, StorageState = storage, ViewportSize = new() { Width = 390, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");

        await page.GetByText("Meny").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Konton" }).ClickAsync();

        await page.ShouldReachAsync("/accounts");
    }
}
