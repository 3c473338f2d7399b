using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Pages.Jobs;

[Collection("app-office")]
public sealed class JobTests(AppFixture app)
{
    [Fact]
    public async Task The_administrator_runs_a_job_now_and_sees_it_ran_without_reloading()
    {
        var page = await app.SignedInPageAsync(Roles.Administrator);
        await page.GotoAsync("/jobb");
        await page.ShouldBeAccessibleAsync();
        var before = await RunsAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Månadskörning" }).ClickAsync();
        await page.GetByText("Jobbet är startat.").WaitForAsync();

        for (var patience = 0; await RunsAsync(page) == before && patience < 200; patience++) await page.WaitForTimeoutAsync(100);
        (await RunsAsync(page)).ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task The_board_is_read_and_refreshed_without_script()
    {
        var storage = await (await app.SignedInPageAsync(Roles.Administrator)).Context.StorageStateAsync();
        var context = await app.Browser.NewContextAsync(new() { BaseURL = app.Address, JavaScriptEnabled = false, StorageState = storage });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/jobb?live=false");

        await page.GetByRole(AriaRole.Link, new() { Name = "Uppdatera", Exact = true }).ClickAsync();

        page.Url.ShouldEndWith("/jobb?live=false");
        foreach (var job in (string[])["Läs in fil", "Gör lägesrapport", "Skicka e-post", "Titta i inkorgarna", "Samla upp", "Månadskörning"])
            (await page.GetByRole(AriaRole.Rowheader, new() { Name = job }).First.IsVisibleAsync()).ShouldBeTrue(job);
    }

    [Fact]
    public async Task A_failure_is_told_in_the_readers_words_with_the_programs_own_beneath()
    {
        await using (var command = app.Database.CreateCommand("""
            insert into jobs.qrtz_execution_history (sched_name, entry_id, instance_name, job_name, job_group, trigger_name, trigger_group, fired_time, run_time, succeeded, error_message)
            select sched_name, 'failed-once', instance_name, 'heartbeat', job_group, trigger_name, trigger_group, fired_time + 600000000, 20, false, 'System.Net.Http.HttpRequestException: no route'
            from jobs.qrtz_execution_history order by fired_time desc limit 1
            """)) (await command.ExecuteNonQueryAsync()).ShouldBe(1);
        var page = await app.SignedInPageAsync(Roles.Administrator);
        await page.GotoAsync("/jobb?live=false");

        var run = page.GetByRole(AriaRole.Group, new() { Name = "Senaste körningarna" }).Locator("tr", new() { HasText = "Livstecken" }).First;
        await run.GetByText("Övervakningen kunde inte nås.").WaitForAsync();
        (await run.GetByText("HttpRequestException").IsVisibleAsync()).ShouldBeFalse();
        await run.GetByText("Vad programmet sade").ClickAsync();
        await run.GetByText("HttpRequestException").WaitForAsync();
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task The_administrator_makes_a_groups_report_without_mailing_it()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Administrator);
        await page.GotoAsync("/jobb?live=false");
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Länsstyrgruppen" });
        await form.GetByLabel("Månad").FillAsync("2026-06");

        await form.GetByRole(AriaRole.Button).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Öppna PDF" }).WaitForAsync();
        (await page.GetByRole(AriaRole.Main).InnerTextAsync()).ShouldContain("Rapporten gjordes utan utskick.");
    }

    private static async Task<long> RunsAsync(IPage page) =>
        long.Parse((await page.Locator("tr", new() { HasText = "Månadskörning" }).First.Locator("td").Nth(3).InnerTextAsync()).Replace("\u00A0", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
}
