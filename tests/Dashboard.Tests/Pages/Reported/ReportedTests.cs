using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Accounts.Administration;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Pages.Reported;

[Collection("app")]
public sealed class ReportedTests(AppFixture app) : IAsyncLifetime
{
    public static TheoryData<string> Addresses =>
    [
        "/inlamning/vem", "/inlamning/las", "/organisation/inlamning", "/organisation/lansdelar/PA/inlamning", "/organisation/installningar/sista-dag",
        "/organisation/styrgrupper/political/sammantraden",
    ];

    public Task InitializeAsync() => app.SamplesAreInAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task The_coordinators_pages_are_accessible(string address)
    {
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync(address);
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Page_file_and_API_say_the_same_of_who_has_reported_and_files_open_for_their_own()
    {
        var member = await app.SignedInPageAsync(Roles.Member);
        await member.GotoAsync("/inlamning/vem?month=2026-10");
        (await member.GetByRole(AriaRole.Region, new() { Name = "Saknas nu" }).GetByRole(AriaRole.Listitem).AllInnerTextsAsync()).ShouldHaveSingleItem().ShouldStartWith("Kraftfält Norr: verksamhet juli 2026");
        await member.GetByText("Visa 10 tidigare månader").First.ClickAsync();
        (await member.GetByRole(AriaRole.Region, new() { Name = "Verksamhet, tidigare månader" }).GetByRole(AriaRole.Row).Filter(new() { HasText = "juli 2026" }).InnerTextAsync()).ShouldContain("Ej inlämnad");
        (await member.Locator("main table a").CountAsync()).ShouldBe(0);
        (await member.GetByText("Påminnelser").CountAsync()).ShouldBe(0);
        var file = await (await member.APIRequest.GetAsync(app.Address + "/inlamning/vem?month=2026-10&handler=csv&table=reports")).TextAsync();
        file.ShouldContain("2026-07;Kraftfält Norr;Verksamhet;ej inlämnad;2026-08-12;;");

        using var client = app.ApiClient(Roles.Member);
        var answer = await client.GetFromJsonAsync<JsonElement>("/api/v1/completeness?from=2025-10&to=2026-10&district=KN&by=year");
        answer.GetProperty("reports").EnumerateArray().Count(r => r.GetProperty("state").GetString() == "missing").ShouldBe(1);
        var sums = answer.GetProperty("sums").EnumerateArray().Where(s => s.GetProperty("report").GetString() == "activity").ToList();
        var (reported, expected) = (sums.Sum(s => s.GetProperty("reported").GetInt32()), sums.Sum(s => s.GetProperty("expected").GetInt32()));
        (reported, expected).ShouldBe((12, 13));
        (await member.GetByRole(AriaRole.Row).Filter(new() { HasText = "Kraftfält Norr" }).First.InnerTextAsync()).ShouldContain($"{reported} av {expected}, 12 i tid");

        var reporter = await app.SignedInPageAsync(Roles.Reporter, "KN");
        await reporter.GotoAsync("/inlamning/vem?month=2026-10");
        (await reporter.Locator("main table a").CountAsync()).ShouldBe(38, "all that Kraftfält Norr has sent, and nothing of the others");
    }

    [Fact]
    public async Task Those_with_an_account_to_send_for_the_district_are_the_ones_to_remind()
    {
        var people = await new ReporterAccounts(app.Database).OfDistrictAsync("KN", default);

        people.Select(p => p.Email).ShouldBe([app.Account(Roles.Reporter, "KN").Email]);
    }
}
