using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Meetings;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Dashboard.Tests.Pages.Reports;

namespace SmvInsights.Dashboard.Tests.Pages.Meetings;

[Collection("app")]
public sealed class MeetingPageTests(AppFixture app)
{
    private const string Address = "/mote/political";

    private const string Kept = "async () => (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(r => new URL(r.url).pathname)))).flat()";

    [Fact]
    public async Task A_member_reads_the_opened_page_without_a_network_until_signing_out()
    {
        await app.ReadyReportAsync("political", "2026-10");
        var page = await OpenedByMemberAsync();
        await page.GetByText("Inget möte är inlagt.").WaitForAsync();
        await page.ShouldBeAccessibleAsync();

        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();

        (await page.Locator("[data-away]").InnerTextAsync()).ShouldMatch(@"^Utan nät – så som sidan var \d+ \w+ kl\. \d\d\.\d\d");
        (await page.GetByRole(AriaRole.Main).InnerTextAsync()).ShouldContain("Att rapporten, med godkännande, läggs till handlingarna.");
        (await page.Locator(".report-drawing svg:visible").First.BoundingBoxAsync())!.Height.ShouldBeGreaterThan(100);
        (await page.Locator(".card").First.EvaluateAsync<string>("e => getComputedStyle(e).borderTopStyle")).ShouldBe("solid", "styled as with a network");
        (await page.EvaluateAsync<string>("async () => (await (await fetch(document.querySelector('main a[type=\"application/pdf\"]').href)).text()).slice(0, 5)")).ShouldBe("%PDF-");
        (await page.EvaluateAsync<string[]>(Kept)).ShouldAllBe(p => p.StartsWith(Address) || p.StartsWith("/lib/") || p.StartsWith("/js/") || p.StartsWith("/css/") || p == "/mark.svg");
        await page.ShouldBeAccessibleAsync();

        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();
        (await page.Locator("[data-away]").IsVisibleAsync()).ShouldBeFalse();
        await page.SetViewportSizeAsync(1280, 800);
        await page.Locator(".site-header details.drop > summary").Filter(new() { HasText = "Gunilla Öberg" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga ut" }).First.ClickAsync();
        await page.ShouldReachAsync("/logga-in");

        (await page.EvaluateAsync<string[]>("() => caches.keys()")).ShouldBeEmpty();
        await page.Context.SetOfflineAsync(true);
        (await Should.ThrowAsync<PlaywrightException>(() => page.GotoAsync(Address))).Message.ShouldContain("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    public async Task What_one_person_kept_is_shown_to_nobody_else()
    {
        await app.ReadyReportAsync("political", "2026-10");
        var page = await OpenedByMemberAsync();
        var mark = (await page.Context.CookiesAsync()).First(c => c.Name == "smv.kept");

        await MarkAsync(page, mark, new string('0', 32) + mark.Value[32..]);
        await page.Context.SetOfflineAsync(true);
        await Should.ThrowAsync<PlaywrightException>(() => page.GotoAsync(Address)); // another's, without a network to ask
        await page.Context.SetOfflineAsync(false);

        await MarkAsync(page, mark, mark.Value);
        await page.GotoAsync(Address);
        await page.Locator("[data-kept]").WaitForAsync();
        await MarkAsync(page, mark, mark.Value.Split('.')[0] + ".1");
        await page.Context.SetOfflineAsync(true);
        await Should.ThrowAsync<PlaywrightException>(() => page.GotoAsync(Address)); // the sign-in has ended
        await page.Context.SetOfflineAsync(false);

        await MarkAsync(page, mark, mark.Value);
        await page.GotoAsync(Address);
        await page.Locator("[data-kept]").WaitForAsync();
        await page.Context.ClearCookiesAsync(new() { Name = "smv.account" });
        await page.SignInAsync(app.Account(Roles.Reporter, "PA"));
        (await page.EvaluateAsync<string[]>("() => caches.keys()")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_group_is_reached_from_the_overview_and_from_the_reports()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Inför mötet" }).ClickAsync();
        await page.ShouldReachAsync(Address);
        await page.GotoAsync("/rapporter");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Inför mötet ?, Länsstyrgruppen$") }).ClickAsync();
        await page.ShouldReachAsync("/mote/county");
        (await page.GotoAsync("/mote/nobody"))!.Status.ShouldBe(404);
    }

    [Fact]
    public void Days_are_said_as_at_a_meeting()
    {
        var day = new DateOnly(2026, 12, 10);
        MeetingDay.InWords(day).ShouldBe(new("Torsdag 10 december 2026", "Thursday 10 December 2026"));
        MeetingDay.Until(day, day.AddDays(-12)).ShouldBe(new("om 12 dagar", "in 12 days"));
        MeetingDay.Until(day, day.AddDays(-1)).Sv.ShouldBe("i morgon");
        MeetingDay.Until(day, day).Sv.ShouldBe("i dag");
        MeetingDay.At(new(2026, 11, 28, 9, 14, 0, TimeSpan.Zero)).ShouldBe(new("28 november kl. 10.14", "28 November at 10:14"));
    }

    private async Task<IPage> OpenedByMemberAsync()
    {
        var page = await app.StrangersPageAsync();
        var member = app.Demo.Accounts.First(a => a.Email.Contains("politiska", StringComparison.Ordinal));
        await page.SignInAsync(member);
        await page.GotoAsync(Address);
        await page.Locator("[data-kept]").WaitForAsync();
        return page;
    }

    private static Task MarkAsync(IPage page, BrowserContextCookiesResult mark, string value) =>
        page.Context.AddCookiesAsync([new() { Name = mark.Name, Value = value, Domain = mark.Domain, Path = mark.Path, SameSite = SameSiteAttribute.Strict }]);
}
