using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Uploads;

[Collection("app")]
public sealed class UploadJourneyTests(AppFixture app)
{
    [Fact]
    public async Task A_reporter_sends_a_file_sees_it_published_and_takes_the_month_back()
    {
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await page.GotoAsync("/");
        await page.Locator(".site-nav summary", new() { HasText = "Inlämning" }).ClickAsync();
        await page.Locator(".site-nav").GetByRole(AriaRole.Link, new() { Name = "Lämna in en fil" }).ClickAsync();
        await page.GetByText("Du lämnar in för hela Piteå älvdal.").WaitForAsync();

        await page.SendAsync("januari.csv", Sending.Activity("2021-01"), "Första försöket");
        await page.ToldAsync("Filen är publicerad");
        await page.GetByText("Piteå älvdal: jan 2021").WaitForAsync();
        await page.GetByText("semikolon").WaitForAsync();
        await page.ShouldBeAccessibleAsync();

        await page.SendAsync("samma.csv", Sending.Activity("2021-01"));
        await page.ToldAsync("Samma fil finns redan");
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "januari.csv" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Återkalla januari 2021, Piteå älvdal" }).ClickAsync();
        await page.ShouldBeAccessibleAsync();
        await page.GetByLabel("Skäl").FillAsync("Fel månad");
        await page.GetByRole(AriaRole.Button, new() { Name = "Återkalla månaden" }).ClickAsync();
        await page.ToldAsync("Filen har publicerats men gäller inte längre");
        await page.GetByText("Fel månad").WaitForAsync();
    }

    [Fact]
    public async Task A_refused_file_comes_back_with_its_faults_and_is_published_once_they_are_mended()
    {
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await page.SendAsync("februari.csv", Sending.Activity("2021-02", "1E+05"));
        await page.ToldAsync("Filen avvisades: 1 fel");
        await page.Locator(".findings tbody").GetByText("Rad 2").WaitForAsync();
        await page.Locator(".findings").GetByText("kolumn H, antal").WaitForAsync();
        await page.ShouldBeAccessibleAsync();

        (await page.DownloadAsync("Hämta filen som den skickades")).ShouldBe(Sending.Activity("2021-02", "1E+05"));
        var annotated = await page.DownloadAsync("Hämta filen med felen");
        annotated.ShouldContain(";1E+05;;Fel (antal): ");

        await page.SendAsync("februari-fel.csv", annotated.Replace(";1E+05;", ";10;", StringComparison.Ordinal));
        await page.ToldAsync("Filen är publicerad");
    }

    [Fact]
    public async Task A_file_that_drops_series_waits_until_the_coordinator_says_why_they_should_go()
    {
        var reporter = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await reporter.SendAsync("mars.csv", Sending.Activity("2021-03"));
        await reporter.ToldAsync("Filen är publicerad");
        await reporter.SendAsync("kortare.csv", string.Join('\n', Sending.Activity("2021-03").Split('\n')[..2]));
        await reporter.ToldAsync("Filen väntar på ett ja");
        await reporter.GetByText("Älvsbyn").First.WaitForAsync();
        await reporter.ShouldBeAccessibleAsync();

        var coordinator = await app.SignedInPageAsync(Roles.Coordinator);
        await coordinator.GotoAsync("/inlamning");
        await coordinator.GetByRole(AriaRole.Region, new() { Name = "Behöver dig" }).GetByRole(AriaRole.Link, new() { Name = "kortare.csv" }).ClickAsync();
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Godkänn och publicera" }).ClickAsync();
        await coordinator.GetByText("Skriv varför serierna ska försvinna.").WaitForAsync();
        await coordinator.GetByLabel("Skäl").FillAsync("Älvsbyn lämnar själva");
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Godkänn och publicera" }).ClickAsync();
        await coordinator.ToldAsync("Filen är publicerad");
        await coordinator.GetByRole(AriaRole.Link, new() { Name = "ersatte version 1" }).ClickAsync();
        await coordinator.GetByText("mars.csv").First.WaitForAsync();
        await coordinator.ToldAsync("gäller inte längre");
    }

    [Fact]
    public async Task All_of_it_works_without_script()
    {
        var storage = await (await app.SignedInPageAsync(Roles.Reporter, "PA")).Context.StorageStateAsync();
        var context = await app.Browser.NewContextAsync(new() { BaseURL = app.Address, JavaScriptEnabled = false, StorageState = storage, Locale = "sv-SE" });
        var page = await context.NewPageAsync();
        await page.SendAsync("april.csv", Sending.Activity("2021-04"));
        await page.ToldAsync("Filen är publicerad");
        await page.SendAsync("april2.csv", string.Join('\n', Sending.Activity("2021-04").Split('\n')[..2]));
        await page.ToldAsync("Filen väntar på ett ja");
        await page.GetByRole(AriaRole.Button, new() { Name = "Återkalla filen" }).ClickAsync();
        await page.ToldAsync("Filen är återkallad. Inget av den har publicerats.");
    }
}
