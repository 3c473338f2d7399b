using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Dashboard.Tests.Look;

namespace SmvInsights.Dashboard.Tests.Uploads;

[Collection("app-office")]
public sealed class ReviewTests(AppFixture app)
{
    private const string Split = "2021-10;PA;2581;SOC;INSATS;barn;K;5;\n2021-10;PA;2581;SOC;INSATS;barn;M;4;\n2021-10;PA;2581;SOC;INSATS;barn;A;2;\n";

    [Fact]
    public async Task A_warning_is_explained_at_its_row_written_anew_when_declined_and_a_note_on_the_districts_page_once_released()
    {
        await app.SamplesAreInAsync();
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await page.SendAsync("oktober.csv", Sending.Header + Split);
        await page.ToldAsync("Ser det här rätt ut?");
        await TheDecisionStandsBeforeAllThatIsOnlyToLookAtAsync(page);
        await page.PressAsync("Publicera");
        await page.ToldAsync("Inget är publicerat än: något fattas");
        await page.GetByText("Skriv en förklaring").First.WaitForAsync();
        await page.ShouldBeAccessibleAsync();
        foreach (var field in await page.GetByLabel("Förklaring").AllAsync()) await field.FillAsync("Två barn utan uppgift om kön.");
        await page.PressAsync("Publicera");
        await page.ToldAsync("Filen är publicerad");
        await page.GetByText("tills samordnaren släpper den").First.WaitForAsync();

        var member = await app.SignedInPageAsync(Roles.Member);
        await member.GotoAsync("/lansdelar/PA?month=2021-10");
        (await member.ContentAsync()).ShouldNotContain("Två barn utan uppgift om kön.");

        var coordinator = await app.SignedInPageAsync(Roles.Coordinator);
        await coordinator.GotoAsync("/inlamning");
        var notes = coordinator.GetByRole(AriaRole.Region, new() { Name = "Anmärkningar att släppa" });
        var note = notes.Locator("li", new() { HasText = "oktober.csv" }).First;
        await note.GetByText("Avböj …").ClickAsync();
        await coordinator.ShouldBeAccessibleAsync();
        await note.GetByLabel("Skäl").FillAsync("Säg hur många barnen var.");
        await note.GetByRole(AriaRole.Button, new() { Name = "Avböj anmärkningen" }).ClickAsync();
        await coordinator.ToldAsync("Anmärkningen är avböjd");

        await page.GotoAsync("/inlamning");
        await page.GetByRole(AriaRole.Region, new() { Name = "Förklaringar att skriva om" }).GetByText("Säg hur många barnen var.").WaitForAsync();
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Skriv om den i oktober.csv" }).ClickAsync();
        await page.GetByText("Skriv en ny förklaring").First.ClickAsync();
        await page.ShouldBeAccessibleAsync();
        await page.GetByLabel("Förklaring", new() { Exact = true }).FillAsync("Två barn utan uppgift om kön.");
        await page.PressAsync("Spara förklaringen");
        await page.ToldAsync("Förklaringen är sparad");

        await coordinator.GotoAsync("/inlamning");
        await notes.GetByRole(AriaRole.Button, new() { Name = "oktober.csv" }).First.ClickAsync();
        await coordinator.ToldAsync("Anmärkningen är släppt");

        await member.ReloadAsync();
        await member.GetByRole(AriaRole.Region, new() { Name = "Anmärkningar från länsdelen" }).GetByText("Två barn utan uppgift om kön.").First.WaitForAsync();
        await member.ShouldBeAccessibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rows_copied_from_Excel_are_a_file_like_any_other(bool withHeader)
    {
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        var rows = Sending.Activity(withHeader ? "2021-11" : "2021-12").Replace(';', '\t');
        await page.GotoAsync("/inlamning/ny");
        await page.GetByText("Eller klistra in rader från Excel").ClickAsync();
        await page.GetByLabel("Raderna").FillAsync(withHeader ? rows : rows[Sending.Header.Length..]);
        await page.PressAsync("Lämna in raderna");
        if (!withHeader)
        {
            await page.GetByText("Ingen rubrikrad hittades.").WaitForAsync();
            await page.ShouldBeAccessibleAsync();
            await page.GetByLabel("Rubrikrad").SelectOptionAsync("Activity");
            await page.PressAsync("Lämna in raderna");
        }
        await page.ToldAsync("Granska den innan den räknas");
        await page.GetByRole(AriaRole.Region, new() { Name = "Raderna i filen" }).GetByText("Älvsbyn", new() { Exact = true }).WaitForAsync();
    }

    [Fact]
    public async Task A_file_that_is_being_read_shows_how_far_it_has_come_and_can_be_cancelled()
    {
        var id = Guid.CreateVersion7();
        await ExecuteAsync("""
            insert into smv.upload (id, via, uploader, mandate_district, file_name, sha256, content, byte_count, status, next_attempt_at)
            values ($1, 'web', 'Test', 'PA', 'stor.csv', '', '', 4194304, 'received', now() + interval '1 day')
            """, id);
        var page = await app.SignedInPageAsync(Roles.Reporter, "PA");
        await page.GotoAsync($"/inlamning/{id}");
        await page.GetByText("Filen är mottagen och står på tur").WaitForAsync();
        await page.ShouldBeAccessibleAsync();

        await ExecuteAsync("update smv.upload set status = 'reading', step = 'reading', bytes_done = 2097152, rows_done = 51200 where id = $1", id);
        await page.GetByText("2,0 MB av 4,0 MB, 51 200 rader").WaitForAsync();
        (await page.GetByRole(AriaRole.Progressbar).GetAttributeAsync("value")).ShouldBe("35");
        (await page.Locator(".step[aria-current=step]").InnerTextAsync()).ShouldBe("Läses");
        await page.ReloadAsync();
        await page.GetByText("51 200 rader").WaitForAsync();
        await page.ShouldBeAccessibleAsync();

        await page.PressAsync("Avbryt inläsningen");
        await page.ToldAsync("Filen är avbruten. Inget av den har publicerats.");
        await page.ShouldBeAccessibleAsync();
    }

    private static async Task TheDecisionStandsBeforeAllThatIsOnlyToLookAtAsync(IPage page)
    {
        await page.SetViewportSizeAsync(390, 844);
        (await page.MisfitsAsync()).ShouldBeEmpty();
        var order = await page.Locator("#warnings, #decide, #difference, #reading").EvaluateAllAsync<string[]>("headings => headings.map(h => h.id)");
        order.ShouldBe(["warnings", "decide", "difference", "reading"]);
        (await page.Locator(".understood tbody").Last.BoundingBoxAsync())!.Height.ShouldBeLessThan(100, "a row is a sentence on a phone");
    }

    private async Task ExecuteAsync(string sql, Guid id)
    {
        await using var command = app.Database.CreateCommand(sql);
        command.Parameters.AddWithValue(id);
        await command.ExecuteNonQueryAsync();
    }
}
