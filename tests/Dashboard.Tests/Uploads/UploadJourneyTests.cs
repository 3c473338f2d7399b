using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Uploads;

[Collection("app-office")]
public sealed class UploadJourneyTests(AppFixture app)
{
    [Fact]
    public async Task A_reporter_sends_a_first_month_sees_how_it_was_read_publishes_it_and_takes_it_back()
    {
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await page.GotoAsync("/");
        await page.Locator(".site-nav summary", new() { HasText = "Inlämning" }).ClickAsync();
        await page.Locator(".site-nav").GetByRole(AriaRole.Link, new() { Name = "Lämna in en fil" }).ClickAsync();
        await page.GetByText("Du lämnar in för hela Piteå älvdal.").WaitForAsync();

        await page.SendAsync("januari.csv", Sending.Activity("2021-01"));
        await page.ToldAsync("Granska den innan den räknas");
        await page.GetByText("Inget av det har redovisats förut").WaitForAsync();
        var rows = page.GetByRole(AriaRole.Region, new() { Name = "Raderna i filen" });
        foreach (var understood in new[] { "januari 2021", "Piteå", "Socialtjänst", "Stödsamtal", "Barn", "Kvinnor" })
            await rows.GetByText(understood, new() { Exact = true }).First.WaitForAsync();
        await page.ShouldBeAccessibleAsync();
        await page.PressAsync("Publicera");
        await page.ToldAsync("Filen är publicerad");
        await page.GetByText("Nästa att lämna in").WaitForAsync();
        await page.ShouldBeAccessibleAsync();
        (await page.DownloadAsync("Lägg sista dagen i kalendern")).ShouldStartWith("BEGIN:VCALENDAR\r\n");

        await page.SendAsync("samma.csv", Sending.Activity("2021-01"));
        await page.ToldAsync("Samma fil finns redan");
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "januari.csv" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Återkalla januari 2021, Piteå älvdal" }).ClickAsync();
        await page.ShouldBeAccessibleAsync();
        await page.GetByLabel("Skäl").FillAsync("Fel månad");
        await page.PressAsync("Återkalla månaden");
        await page.ToldAsync("Filen har publicerats men gäller inte längre");
        await page.GetByText("Fel månad").WaitForAsync();
    }

    [Fact]
    public async Task A_refused_file_comes_back_with_its_faults_and_is_published_once_they_are_mended()
    {
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await page.SendAsync("februari.csv", Sending.Activity("2021-02", "1E+05"));
        await page.ToldAsync("Filen avvisades: 1 fel");
        var faulty = page.GetByRole(AriaRole.Region, new() { Name = "Rader med anmärkningar" });
        (await faulty.Locator(".found-error").InnerTextAsync()).Trim().ShouldBe("1E+05");
        await faulty.GetByText("Kolumn H, antal").WaitForAsync();
        await page.ShouldBeAccessibleAsync();

        (await page.DownloadAsync("Hämta den som den skickades")).ShouldBe(Sending.Activity("2021-02", "1E+05"));
        var annotated = await page.DownloadAsync("Hämta filen med felen");
        annotated.ShouldContain(";1E+05;;Fel (antal): ");

        await page.GetByLabel("Släpp filen här").SetInputFilesAsync(new FilePayload
        {
            Name = "februari-fel.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(annotated.Replace(";1E+05;", ";10;", StringComparison.Ordinal)),
        });
        await page.PressAsync("Lämna in filen");
        await page.ToldAsync("Granska den innan den räknas");
        await page.PressAsync("Publicera");
        await page.ToldAsync("Filen är publicerad");
    }

    [Fact]
    public async Task A_correction_shows_what_it_changes_and_is_published_with_its_reason()
    {
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await page.PublishAsync("mars.csv", Sending.Activity("2021-03"));
        await page.SendAsync("rättad.csv", string.Join('\n', Sending.Activity("2021-03", "15").Split('\n')[..2]) + '\n');
        await page.ToldAsync("Det här försvinner");

        var changed = page.GetByRole(AriaRole.Group, new() { Name = "Ändrade uppgifter" }).GetByRole(AriaRole.Row).Nth(1);
        (await changed.InnerTextAsync()).Split('\t').Select(c => c.Trim()).ShouldBe(["Piteå · Socialtjänst · Stödsamtal · Barn · Kvinnor rad\u00A02", "antal", "12", "15", "+3"]);
        await page.Locator(".series").GetByText("Älvsbyn").WaitForAsync();
        var figure = page.GetByRole(AriaRole.Region, new() { Name = "Så påverkas de publicerade siffrorna" }).GetByRole(AriaRole.Row).Nth(1);
        (await figure.InnerTextAsync()).Split('\t').Select(c => c.Trim()).ShouldBe(["Stödsamtal", "19", "15", "\u22124"]);
        (await page.DownloadAsync("Hela skillnaden (CSV)")).ShouldContain("Försvinner;");
        await page.ShouldBeAccessibleAsync();

        await page.PressAsync("Publicera");
        await page.GetByText("Skriv varför siffrorna ändras.", new() { Exact = true }).WaitForAsync();
        await page.ShouldBeAccessibleAsync();
        await page.GetByLabel("Skäl till ändringen").FillAsync("Älvsbyn lämnar själva");
        await page.PressAsync("Publicera");
        await page.ToldAsync("Filen är publicerad");
        await page.GetByRole(AriaRole.Link, new() { Name = "ersatte version 1" }).ClickAsync();
        await page.GetByText("mars.csv").First.WaitForAsync();
        await page.ToldAsync("gäller inte längre");
    }

    [Fact]
    public async Task All_of_it_works_without_script()
    {
        var storage = await (await app.SignedInPageAsync(Roles.Reporter, "PA")).Context.StorageStateAsync();
        var context = await app.Browser.NewContextAsync(new() { BaseURL = app.Address, JavaScriptEnabled = false, StorageState = storage, Locale = "sv-SE" });
        var page = await context.NewPageAsync();
        await page.PublishAsync("april.csv", Sending.Activity("2021-04"));
        await page.SendAsync("april2.csv", Sending.Activity("2021-04", "13"));
        await page.ToldAsync("Vad som ändras");
        await page.PressAsync("Återkalla filen");
        await page.ToldAsync("Filen är återkallad. Inget av den har publicerats.");
    }
}
