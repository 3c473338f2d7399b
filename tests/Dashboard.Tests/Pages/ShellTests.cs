using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Pages;

[Collection("app")]
public sealed class ShellTests(AppFixture app)
{
    public static TheoryData<string> StrangersPages => ["/logga-in", "/tillganglighet", "/valj-losenord", "/error/404", "/error/500"];

    public static TheoryData<string> AdministratorsPages => ["/konton", "/konton/bjud-in", "/konton/nycklar", "/galleri", "/galleri?kind=brott"];

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

    [Theory]
    [InlineData("/sign-in?returnUrl=%2F", "/logga-in?returnUrl=%2F")]
    [InlineData("/set-password?user=a&code=b%2Bc", "/valj-losenord?user=a&code=b%2Bc")]
    [InlineData("/gallery", "/galleri")]
    [InlineData("/districts/PA/submissions?month=2026-10", "/lansdelar/PA/inlamnat?month=2026-10")]
    [InlineData("/organisation/districts/L%C3%84N/spellings", "/organisation/lansdelar/L%C3%84N/stavningar")]
    [InlineData("/accounts/0c8f6a5e-2f1a-4d2b-9a55-6f3f0f2f4a11", "/konton/0c8f6a5e-2f1a-4d2b-9a55-6f3f0f2f4a11")]
    public async Task A_link_from_before_still_leads_to_its_page(string then, string now)
    {
        var answer = await (await app.StrangersPageAsync()).APIRequest.GetAsync(app.Address + then, new() { MaxRedirects = 0 });
        (answer.Status, answer.Headers["location"]).ShouldBe((308, now));
    }

    [Fact]
    public async Task An_account_and_open_menus_are_accessible()
    {
        var page = await app.SignedInPageAsync(Roles.Administrator);
        await page.GotoAsync("/konton");
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

        foreach (var address in (string[])["/", "/konton", "/konton/bjud-in", "/konton/nycklar", "/rapporter", "/utskick", "/jobb", "/galleri"])
        {
            var answer = (await page.GotoAsync(address))!;
            answer.Headers["content-security-policy"].ShouldStartWith("default-src 'self'; script-src 'self'; style-src 'self';");
            (await page.EvaluateAsync<string>("htmx.version")).ShouldStartWith("2.");
        }

        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_its_address_names_by_content_is_kept_for_a_year_and_a_signed_in_persons_page_nowhere()
    {
        var page = await app.SignedInPageAsync(Roles.Member);
        var kept = new Dictionary<string, string>();
        page.Response += (_, answer) => kept[new Uri(answer.Url).PathAndQuery] = answer.Headers.GetValueOrDefault("cache-control", "");
        await page.GotoAsync("/definitioner", new() { WaitUntil = WaitUntilState.NetworkIdle });

        kept["/definitioner"].ShouldContain("no-store");
        var named = kept.Where(k => k.Key.Contains("?v=", StringComparison.Ordinal)).ToList();
        named.Select(k => k.Key.Split('?')[0]).ShouldContain("/lib/site.css");
        named.ShouldAllBe(k => k.Value == "public, max-age=31536000, immutable");
        kept.Where(k => k.Key.EndsWith(".woff2", StringComparison.Ordinal)).Select(k => k.Value).Distinct().ShouldBe(["public, max-age=2592000"]);
        (await page.APIRequest.GetAsync(app.Address + "/lib/site.css")).Headers["cache-control"].ShouldBe("public, max-age=3600", "its name says nothing of what is in it");
    }

    [Fact]
    public async Task Language_and_colours_are_chosen_and_kept_without_script()
    {
        var context = await app.Browser.NewContextAsync(new() { BaseURL = app.Address, JavaScriptEnabled = false, ColorScheme = ColorScheme.Light });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/logga-in?returnUrl=%2Fkonton");

        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldBe("Sign in");
        page.Url.ShouldEndWith("/logga-in?returnUrl=%2Fkonton");
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");

        await page.GetByText("Appearance").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        (await page.Locator(".card").First.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor")).ShouldBe("rgb(18, 18, 18)");

        await page.GotoAsync("/logga-in");
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
        await page.GetByText("Administration").Locator("visible=true").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Konton" }).ClickAsync();

        await page.ShouldReachAsync("/konton");
    }
}
