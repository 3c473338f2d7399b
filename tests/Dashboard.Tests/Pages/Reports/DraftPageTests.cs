using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Tests.Pages.Reports;

[Collection("app")]
public sealed class DraftPageTests(AppFixture app)
{
    private const string Here = "/rapporter/utkast/operational/2026-10";

    /// <summary>Words tried, saved and commented on, without script; nobody approves their own.</summary>
    [Fact]
    public async Task The_coordinator_writes_beside_the_pages_and_a_colleague_may_answer()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/rapporter");
        (await page.GetByRole(AriaRole.Link, new() { Name = "Skriv i utkastet om" }).CountAsync()).ShouldBe(3);
        await page.GotoAsync(Here);
        await page.ShouldBeAccessibleAsync();
        await page.GetByText("Ingen har skrivit eller granskat något än.").WaitForAsync();
        (await page.GetByRole(AriaRole.Button, new() { Name = "Godkänn utkastet som det är" }).CountAsync()).ShouldBe(1);

        await page.GetByLabel("Frågor till gruppen").FillAsync("Gäller 811228-9874?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara", Exact = true }).ClickAsync();
        await page.GetByText("Texten innehåller ett personnummer.").First.WaitForAsync();

        await page.GetByLabel("Frågor till gruppen").FillAsync("Vem **frågar** huvudmännen?");
        // a phone has no frame and no such button; asked as it asks, past the browser's own viewer
        await page.SetViewportSizeAsync(1280, 800);
        (await page.GetByRole(AriaRole.Button, new() { Name = "Visa i sidorna utan att spara" }).EvaluateAsync<string>(
            "async b => { const r = await fetch(b.formAction, { method: 'POST', body: new FormData(b.form) }); return `${r.status} ${r.headers.get('content-type')}`; }")).ShouldBe("200 application/pdf");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara", Exact = true }).ClickAsync();
        await page.GetByText("Utkastet till rapporten om oktober 2026 är sparat.").WaitForAsync();
        (await page.GetByRole(AriaRole.Button, new() { Name = "Godkänn utkastet som det är" }).CountAsync()).ShouldBe(0);
        await page.GetByLabel("Ny kommentar").FillAsync("Bra fråga.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kommentera" }).ClickAsync();
        await page.GetByText("Bra fråga.").WaitForAsync();
        (await page.GetByLabel("Frågor till gruppen").InputValueAsync()).ShouldBe("Vem **frågar** huvudmännen?");
        await page.ShouldBeAccessibleAsync();

        var pdf = await page.APIRequest.GetAsync($"{app.Address}{Here}?handler=Pdf");
        pdf.Headers["content-security-policy"].ShouldContain("frame-ancestors 'self'");
    }

    /// <summary>Where the mail of two working days before leads.</summary>
    [Fact]
    public async Task A_mails_link_leads_to_the_draft_once_its_reader_has_signed_in()
    {
        await app.SamplesAreInAsync();
        var (page, coordinator) = (await app.StrangersPageAsync(), app.Account(Roles.Coordinator));
        await page.GotoAsync(new MailLinks(app.Address).Draft("political", "2026-10"));

        await page.SubmitPasswordAsync(coordinator.Email, coordinator.Password);

        await page.ShouldReachAsync("/rapporter/utkast/political/2026-10");
        await page.GetByLabel("Frågor till gruppen").WaitForAsync();
    }

    [Fact]
    public async Task The_pages_follow_the_text_while_it_is_written()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.SetViewportSizeAsync(1280, 800);
        await page.GotoAsync("/rapporter/utkast/county/2026-10");
        // the pages are a file, which this browser has no viewer for
        await page.RouteAsync("**/*handler=Pdf*", route => route.Request.Method == "POST" ? route.FulfillAsync(new() { ContentType = "text/html", Body = "<p>The pages" }) : route.ContinueAsync());
        var risks = page.GetByLabel("Risker");
        var asked = await page.RunAndWaitForRequestAsync(() => risks.PressSequentiallyAsync("Tunga vintervägar."), r => r.Method == "POST" && r.Url.Contains("handler=Pdf"));
        asked.PostData!.ShouldContain("Tunga+vinterv%C3%A4gar.");
        (await risks.InputValueAsync()).ShouldBe("Tunga vintervägar.");
        (await risks.EvaluateAsync<bool>("r => r === document.activeElement")).ShouldBeTrue();
        await TheOneFrameIsAsync(1);
        await page.GetByText("Det är inte sparat").WaitForAsync();
        await risks.PressSequentiallyAsync(" Halka.");
        await TheOneFrameIsAsync(2);

        Task TheOneFrameIsAsync(int time) => Assertions.Expect(page.Locator($".draft-pages iframe:only-of-type:not(.draft-next)[name=draft-pages-{time}]")).ToBeVisibleAsync();
    }
}
