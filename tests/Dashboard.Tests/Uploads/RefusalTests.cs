using System.Net;
using System.Text;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Uploads;

[Collection("app-office")]
public sealed class RefusalTests(AppFixture app)
{
    [Fact]
    public async Task A_personal_number_is_refused_and_the_page_says_that_nothing_was_stored()
    {
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await page.SendAsync("lista.csv", Sending.Activity("2021-05").Replace("7;\n", "7;gäller 19811218-9876\n", StringComparison.Ordinal));
        await page.ToldAsync("Inget av filen har sparats");

        await page.GetByText("kolumn I").First.WaitForAsync();
        (await page.ContentAsync()).ShouldSatisfyAllConditions(
            html => html.ShouldNotContain("811218"), html => html.ShouldNotContain("lista.csv"), html => html.ShouldNotContain("/original"));
        (await page.APIRequest.GetAsync(page.Url + "/original")).Status.ShouldBe(404);
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task A_file_that_cannot_be_searched_is_refused_unstored()
    {
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await page.SendAsync("rapport.csv", "%PDF-1.7 vem vet vad");
        await page.ToldAsync("Filen avvisades utan att sparas");
        (await page.APIRequest.GetAsync(page.Url + "/original")).Status.ShouldBe(404);
        await page.ShouldBeAccessibleAsync();
    }

    /// <summary>A cell added to every row would hide that one is too long.</summary>
    [Fact]
    public async Task A_copy_with_the_errors_is_offered_only_where_it_can_be_made()
    {
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await page.SendAsync("förskjuten.csv", Sending.Activity("2021-05").Replace(";7;", ";7;5;", StringComparison.Ordinal).Replace(';', ','));
        await page.ToldAsync("Öppna din fil, rätta det som står nedan och spara.");
        (await page.Locator("a[href$='/med-fel']").CountAsync()).ShouldBe(0);

        await page.SendAsync("fel.csv", Sending.Activity("2021-05").Replace("SOC", "XYZ", StringComparison.Ordinal));
        await page.ToldAsync("Hämta din egen fil med felen");
        (await page.APIRequest.GetAsync(page.Url + "/med-fel")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_told_so_before_it_is_sent_and_without_script_after()
    {
        var folder = Directory.CreateTempSubdirectory("smv-large-");
        var large = Path.Combine(folder.FullName, "stor.csv");
        await File.WriteAllBytesAsync(large, new byte[24 << 20]);
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await page.GotoAsync("/inlamning/ny");
        await page.GetByLabel("Släpp filen här").SetInputFilesAsync(large);
        await page.GetByText("Filen är större än 20 MB.").WaitForAsync();

        var storage = await page.Context.StorageStateAsync();
        var plain = await (await app.Browser.NewContextAsync(new() { BaseURL = app.Address, JavaScriptEnabled = false, StorageState = storage, Locale = "sv-SE" })).NewPageAsync();
        await plain.GotoAsync("/inlamning/ny");
        await plain.GetByLabel("Släpp filen här").SetInputFilesAsync(large);
        var answer = await plain.RunAndWaitForResponseAsync(() => plain.GetByRole(AriaRole.Button, new() { Name = "Lämna in filen" }).ClickAsync(), r => r.Request.Method == "POST");
        answer.Status.ShouldBe(413);
        await plain.GetByRole(AriaRole.Heading, new() { Name = "Det är mer än 20 MB" }).WaitForAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_form_without_its_token_or_its_file_stores_nothing()
    {
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        var forged = page.APIRequest.CreateFormData();
        forged.Append("file", new FilePayload { Name = "juni.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Sending.Activity("2021-06")) });
        (await page.APIRequest.PostAsync(app.Address + "/inlamning/ny", new() { Multipart = forged })).Status.ShouldBe((int)HttpStatusCode.BadRequest);

        await page.GotoAsync("/inlamning/ny");
        await page.EvaluateAsync("document.querySelector('form[data-upload]').noValidate = true");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lämna in filen" }).ClickAsync();
        await page.GetByText("Välj en fil först.").WaitForAsync();
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task The_page_waits_while_a_file_is_read_and_tells_by_itself_that_reading_gave_up()
    {
        var id = Guid.CreateVersion7();
        await ExecuteAsync("""
            insert into smv.upload (id, via, uploader, mandate_district, file_name, sha256, content, byte_count, status, next_attempt_at)
            values ($1, 'web', 'Test', 'PA', 'augusti.csv', '', '', 0, 'received', now() + interval '1 day')
            """, id);
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await page.GotoAsync($"/inlamning/{id}");
        await page.GetByText("Filen är mottagen och står på tur").WaitForAsync();

        await ExecuteAsync("update smv.upload set status = 'reading' where id = $1", id);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Filen läses" }).WaitForAsync();
        await ExecuteAsync("update smv.upload set status = 'failed', failure = 'IOException' where id = $1", id);
        await page.ToldAsync("Filen kunde inte läsas: felet är vårt");
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task A_reason_with_a_personal_number_is_not_stored()
    {
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await page.SendAsync("september.csv", Sending.Activity("2021-09"), "Gäller 19811218-9876");
        await page.ToldAsync("Texten innehåller ett personnummer.");
    }

    [Fact]
    public async Task Another_district_does_not_find_the_upload_and_who_sees_no_raw_values_is_turned_away()
    {
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await page.SendAsync("juli.csv", Sending.Activity("2021-07"));
        await page.ToldAsync("Granska den innan den räknas");
        var addresses = new[] { "", "/lage", "/original", "/med-fel", "/skillnad" }.Select(part => page.Url + part);

        foreach (var (role, district, status) in new[] { (Roles.Reporter, "LB", 404), (Roles.Administrator, null, 403), (Roles.Member, null, 403) })
        {
            var other = await app.SignedInPageAsync(role, district);
            foreach (var address in addresses) (await other.APIRequest.GetAsync(address)).Status.ShouldBe(status, $"{role} {address}");
        }
        var neighbour = await app.SignedInPageAsync(Roles.Reporter, "LB");
        await neighbour.GotoAsync("/inlamning");
        (await neighbour.ContentAsync()).ShouldNotContain("juli.csv");
    }

    private async Task ExecuteAsync(string sql, Guid id)
    {
        await using var command = app.Database.CreateCommand(sql);
        command.Parameters.AddWithValue(id);
        await command.ExecuteNonQueryAsync();
    }
}
