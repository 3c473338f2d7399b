using Dapper;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Pages.Reports;

[Collection("app")]
public sealed class ReportTests(AppFixture app)
{
    [Fact]
    public async Task The_coordinator_orders_a_report_and_each_recipient_gets_it_once()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/rapporter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Beställ en rapport" }).ClickAsync();
        await page.GetByLabel("Politiska samverkansgruppen").CheckAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Månad" }).FillAsync("2026-10");
        await page.GetByLabel("Diarienummer").FillAsync("SMV 2026/117");
        await page.GetByRole(AriaRole.Button, new() { Name = "Se över beställningen" }).ClickAsync();
        await page.GetByText("Gunilla Öberg").WaitForAsync();
        await page.ShouldBeAccessibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Beställ och skicka till 4 mottagare" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Öppna PDF" }).WaitForAsync();
        var report = Guid.Parse(page.Url[^36..]);
        await SentAsync(report, 4);
        await page.ReloadAsync();

        var main = await page.GetByRole(AriaRole.Main).InnerTextAsync();
        main.ShouldContain("SMV 2026/117");
        main.ShouldContain("4 av 4 sända");
        main.ShouldContain("Att rapporten, med godkännande, läggs till handlingarna.");
        await page.ShouldBeAccessibleAsync();
        await page.GotoAsync("/utskick");
        (await page.Locator("tr", new() { Has = page.Locator($"a[href$='{report}']") }).InnerTextAsync()).ShouldContain("Alla sända");
        (await LettersAsync(report)).ShouldBe(4);
    }

    [Fact]
    public async Task A_button_pressed_twice_orders_one_report()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/rapporter/bestall?group=county&period=2025-03&send=false&review=true");
        var pressed = await page.EvaluateAsync<bool[]>("""
            () => { const form = document.querySelector('main form'); return Promise.all([1, 2].map(() => fetch(form.action, { method: 'POST', body: new FormData(form) }).then(answer => answer.ok))); }
            """);
        pressed.ShouldBe([true, true]);

        await using var connection = await app.Database.OpenConnectionAsync();
        (await connection.QuerySingleAsync<int>("select count(*) from reports.status_report where period = '2025-03-01'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("group=nobody&period=2026-10", "Välj grupp.")]
    [InlineData("group=county&period=oktober", "Skriv månaden som 2026-10.")]
    [InlineData("group=county&period=2126-10", "Månaden har inte börjat än.")]
    public async Task An_order_that_cannot_be_made_says_why(string query, string why)
    {
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync($"/rapporter/bestall?review=true&{query}");

        (await page.Locator(".field-validation-error").InnerTextAsync()).ShouldBe(why);
    }

    [Fact]
    public async Task A_failed_report_says_so_in_words_and_can_be_tried_again()
    {
        await app.SamplesAreInAsync();
        var report = await FailedReportAsync();
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/rapporter");
        await page.GetByRole(AriaRole.Complementary, new() { Name = "Behöver dig" }).GetByText("En rapport misslyckades").ClickAsync();
        await page.Locator($"a[href='/rapporter/{report}']").First.ClickAsync();
        (await page.GetByRole(AriaRole.Main).InnerTextAsync()).ShouldContain("Inget är fryst och inget är skickat.");
        await page.ShouldBeAccessibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Försök igen" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Öppna PDF" }).WaitForAsync();
        (await page.GetByText("En rapport misslyckades").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_member_reads_the_own_groups_report_first_and_sees_nobodys_address()
    {
        var report = await app.ReadyReportAsync("operational", "2026-10");
        var member = app.Demo.Accounts.First(a => a.Role == Roles.Member);
        var page = await app.SignedInPageAsync(Roles.Member);
        await page.GotoAsync("/rapporter");
        (await page.Locator("section.card").First.InnerTextAsync()).ShouldContain("Din grupp", customMessage: member.Email);
        (await page.GetByRole(AriaRole.Link, new() { Name = "Beställ en rapport" }).CountAsync()).ShouldBe(0);
        await page.ShouldBeAccessibleAsync();

        await page.GotoAsync($"/rapporter/{report.Text("id")}");
        var main = await page.GetByRole(AriaRole.Main).InnerTextAsync();
        main.ShouldContain(report.Text("sha256"));
        main.ShouldNotContain("@");
        await page.ShouldBeAccessibleAsync();
        foreach (var address in (string[])["/utskick", "/jobb", "/rapporter/bestall"])
            (await page.GotoAsync(address))!.Status.ShouldBe(403, address);
    }

    private async Task SentAsync(Guid report, int count)
    {
        await using var connection = await app.Database.OpenConnectionAsync();
        for (var patience = 0; patience < 400; patience++)
        {
            if (await connection.QuerySingleAsync<int>("select count(*) from reports.delivery where report_id = @report and status = 'sent'", new { report }) == count) return;
            await Task.Delay(100);
        }
        throw new TimeoutException("The report was not sent to all.");
    }

    /// <summary>Recipients of the report who have exactly one letter of it in the outbox.</summary>
    private async Task<int> LettersAsync(Guid report)
    {
        await using var connection = await app.Database.OpenConnectionAsync();
        var messages = (await connection.QueryAsync<string>("select message_id from reports.delivery where report_id = @report", new { report })).AsList();
        return messages.Count(id => app.Outbox().Count(letter => letter.Contains(id, StringComparison.Ordinal)) == 1);
    }

    private async Task<Guid> FailedReportAsync()
    {
        await using var connection = await app.Database.OpenConnectionAsync();
        return await connection.QuerySingleAsync<Guid>("""
            insert into reports.status_report (id, steering_group_id, period, requested_by, send, status, failure, finished_at, faults)
            select gen_random_uuid(), id, '2025-02-01', 'Anna Samuelsson', false, 'failed', 'The connection was lost', now(), 3
            from smv.steering_group where code = 'operational' returning id
            """);
    }
}
