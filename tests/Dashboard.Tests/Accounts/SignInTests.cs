using System.Net;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Accounts;

[Collection("app-office")]
public sealed partial class SignInTests(AppFixture app)
{
    [Fact]
    public async Task A_password_leads_to_the_page_that_was_asked_for_and_signing_out_closes_it()
    {
        var administrator = app.Account(Roles.Administrator);
        var page = await app.StrangersPageAsync();
        await page.GotoAsync("/konton/nycklar");
        page.Url.ShouldContain("/logga-in?returnUrl=");

        await page.SubmitPasswordAsync(administrator.Email, administrator.Password);
        await page.ShouldReachAsync("/konton/nycklar");

        await page.GetByText("Adam Nyström").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga ut" }).ClickAsync();
        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldBe("Du är utloggad.");
        await page.GotoAsync("/konton/nycklar");
        page.Url.ShouldContain("/logga-in");
    }

    [Fact]
    public async Task The_way_back_never_leaves_the_site()
    {
        var member = app.Account(Roles.Member);
        var page = await app.StrangersPageAsync();
        await page.GotoAsync("/logga-in?returnUrl=https://elsewhere.example/");

        await page.SubmitPasswordAsync(member.Email, member.Password);

        await page.ShouldReachAsync("/");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_until_an_administrator_opens_it()
    {
        var reporter = app.Account(Roles.Reporter, "KN");
        var page = await app.StrangersPageAsync();
        await page.GotoAsync("/logga-in");
        for (var i = 0; i < 5; i++) await page.SubmitPasswordAsync(reporter.Email, "not the password");
        await page.SubmitPasswordAsync(reporter.Email, reporter.Password);
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("vilar kontot");

        var administrator = await app.SignedInPageAsync(Roles.Administrator);
        await administrator.GotoAsync("/konton");
        await administrator.Locator("tr", new() { HasText = reporter.Email }).GetByText("Låst").WaitForAsync();
        await administrator.GetByRole(AriaRole.Link, new() { Name = "Karin Aho" }).ClickAsync();
        await administrator.GetByRole(AriaRole.Button, new() { Name = "Lås upp" }).ClickAsync();
        await administrator.GetByText("Kontot är upplåst.").WaitForAsync();

        await page.SubmitPasswordAsync(reporter.Email, reporter.Password);
        await page.ShouldReachAsync("/");
    }

    [Fact]
    public async Task An_invited_reporter_chooses_a_password_and_is_kept_out_once_deactivated()
    {
        const string Password = "norrsken över älven";
        var administrator = await app.SignedInPageAsync(Roles.Administrator);
        await administrator.GotoAsync("/konton/bjud-in");
        await administrator.GetByLabel("E-post").FillAsync("nina@smv.example");
        await administrator.GetByLabel("Namn").FillAsync("Nina Ny");
        await administrator.GetByLabel("Länsdel", new() { Exact = true }).SelectOptionAsync("ON");
        await administrator.GetByRole(AriaRole.Button, new() { Name = "Skapa kontot" }).ClickAsync();
        var link = await administrator.Locator(".secret").InnerTextAsync();

        var page = await app.StrangersPageAsync();
        await page.GotoAsync(new Uri(link).PathAndQuery);
        await page.GetByLabel("Nytt lösenord").FillAsync(Password);
        await page.GetByLabel("En gång till").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara lösenordet" }).ClickAsync();
        await page.SubmitPasswordAsync("nina@smv.example", Password);
        await page.ShouldReachAsync("/");

        await administrator.GetByRole(AriaRole.Button, new() { Name = "Stäng av kontot" }).ClickAsync();
        await administrator.GetByText("Kontot är avstängt.").WaitForAsync();
        var later = await app.StrangersPageAsync();
        await later.GotoAsync("/logga-in");
        await later.SubmitPasswordAsync("nina@smv.example", Password);
        (await later.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("stämmer inte ihop");
    }

    [Fact]
    public async Task A_member_signs_in_by_a_mailed_code_that_works_once_and_for_thirty_days()
    {
        var member = app.Demo.Accounts.Last(a => a.Role == Roles.Member);
        var page = await app.StrangersPageAsync();
        await AskForCodeAsync(page, member.Email);
        var asked = await page.Context.StorageStateAsync();
        var code = await MailedCodeAsync(member.Email);

        await EnterCodeAsync(page, code == "000000" ? "111111" : "000000");
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("Koden stämmer inte");
        await EnterCodeAsync(page, code);
        await page.ShouldReachAsync("/");

        var cookie = (await page.Context.CookiesAsync()).Single(c => c.Name == "smv.account");
        DateTimeOffset.FromUnixTimeSeconds((long)cookie.Expires).ShouldBe(TimeProvider.System.GetUtcNow().AddDays(30), TimeSpan.FromMinutes(5));
        (cookie.HttpOnly, cookie.SameSite).ShouldBe((true, SameSiteAttribute.Lax));

        var again = await (await app.Browser.NewContextAsync(new() { BaseURL = app.Address, Locale = "sv-SE", StorageState = asked })).NewPageAsync();
        await again.GotoAsync("/logga-in/kod");
        await EnterCodeAsync(again, code);
        (await again.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("Koden stämmer inte");
    }

    [Theory]
    [InlineData("nobody@smv.example")]
    [InlineData("samordnare@smv.example")]
    public async Task Asking_for_a_code_tells_nothing_about_who_is_a_member(string email)
    {
        var page = await app.StrangersPageAsync();

        await AskForCodeAsync(page, email);

        (await page.GetByRole(AriaRole.Main).InnerTextAsync()).ShouldContain($"Om {email} tillhör en ledamot");
        (await CodesMailedToAsync(email)).ShouldBe(0);
    }

    [Fact]
    public async Task A_request_through_a_proxy_is_offered_no_roles()
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Address) };
        (await client.GetStringAsync("/logga-in")).ShouldContain("class=\"role\"");

        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        (await client.GetStringAsync("/logga-in")).ShouldNotContain("class=\"role\"");
    }

    [Fact]
    public async Task One_click_takes_a_role()
    {
        var page = await app.StrangersPageAsync();
        await page.GotoAsync("/logga-in");

        await page.GetByRole(AriaRole.Button, new() { Name = "Rapportör Östra Norrbotten" }).ClickAsync();

        await page.ShouldReachAsync("/");
        (await page.GetByText("Olga Niemi").First.IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_post_without_the_form_token_is_refused()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Address) };

        var answer = await client.PostAsync("/logga-in", new FormUrlEncodedContent([new("Email", "x@smv.example"), new("Password", "x")]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Sidan hann bli för gammal");
    }

    private static async Task AskForCodeAsync(IPage page, string email)
    {
        await page.GotoAsync("/logga-in");
        var form = page.GetByRole(AriaRole.Region, new() { Name = "Med kod i e-posten" });
        await form.GetByLabel("E-post").FillAsync(email);
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await page.ShouldReachAsync("/logga-in/kod");
    }

    private static async Task EnterCodeAsync(IPage page, string code)
    {
        await page.GetByLabel("Kod").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in" }).ClickAsync();
    }

    private async Task<string> MailedCodeAsync(string email) => CodeInLetter().Match(await app.LetterToAsync(email)).Groups[1].Value;

    private async Task<int> CodesMailedToAsync(string email)
    {
        await using var connection = await app.Database.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<int>("select count(*) from reports.delivery where purpose = 'code' and recipient_email = @email", new { email });
    }

    [GeneratedRegex(@"^Din kod \S+ ([0-9]{6})\b", RegexOptions.Multiline)]
    private static partial Regex CodeInLetter();
}
