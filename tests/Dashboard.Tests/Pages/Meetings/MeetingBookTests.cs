using Dapper;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Pages.Meetings;

[Collection("app")]
public sealed class MeetingBookTests(AppFixture app)
{
    private const string Here = "/sammantraden/county/2026-12-17";

    /// <summary>A day set, an agenda written, the group called, a decision recorded, minutes signed for too little, an undertaking closed.</summary>
    [Fact]
    public async Task The_coordinator_takes_a_meeting_from_its_agenda_to_its_minutes()
    {
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/organisation/styrgrupper/county/sammantraden");
        await page.GetByLabel("Nytt sammanträde").FillAsync("2026-12-17");
        await PressAsync(page, "Lägg till");
        await page.GotoAsync("/sammantraden");
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Torsdag 17 december 2026" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Plats och deltagare" }).ClickAsync();
        await page.GetByLabel("Plats").FillAsync("Stadshuset, Luleå");
        await NoteAsync(page, 1, "Bill Nilsson", "Ordförande");
        await NoteAsync(page, 2, "Agneta Bygdell", "Sekreterare");
        await page.ShouldBeAccessibleAsync();
        await PressAsync(page, "Spara");

        await AddItemAsync(page, "Avslutning", "");
        await AddItemAsync(page, "Medfinansiering", "Att huvudmännen tillfrågas.");
        await PressAsync(page, "Flytta upp § 2");
        await page.GetByRole(AriaRole.Heading, new() { Name = "§ 1 Medfinansiering" }).WaitForAsync();
        await page.ShouldBeAccessibleAsync();
        await PressAsync(page, "Skicka kallelse till gruppen");
        await page.GetByText("Kallelsen till 2026-12-17 går till").WaitForAsync();
        await using (var connection = await app.Database.OpenConnectionAsync())
            (await connection.QueryAsync<string>("select subject from reports.delivery where purpose = 'summons'")).ShouldNotBeEmpty();

        await PressDecisionAsync(page, "§ 1", "Enligt förslaget", "Agneta Bygdell");
        await PressDecisionAsync(page, "§ 2", "Utan beslut", "");
        await page.GetByRole(AriaRole.Link, new() { Name = "Skriv protokoll" }).ClickAsync();
        await page.GetByLabel("Till §").FillAsync("1");
        await page.ShouldBeAccessibleAsync();
        await PressAsync(page, "Skriv protokollet");
        await page.GetByText("Utan underskrift blir: § 2 Avslutning").First.WaitForAsync();
        await page.ShouldBeAccessibleAsync();

        await page.GotoAsync("/organisation/andringar");
        (await page.Locator(".log > li", new() { HasText = "Protokoll version 1 är skrivet för 2026-12-17." }).InnerTextAsync()).ShouldContain("Länsstyrgruppen");

        var member = await app.SignedInPageAsync(Roles.Member);
        await member.GotoAsync(Here);
        (await member.GetByRole(AriaRole.Link, new() { Name = "Skriv protokoll" }).CountAsync()).ShouldBe(0);
        await member.GotoAsync("/mote/county");
        var before = await member.GetByRole(AriaRole.Main).InnerTextAsync();
        before.ShouldContain("Torsdag 17 december 2026");
        before.ShouldContain("Stadshuset, Luleå");
        before.ShouldContain("§ 1 Medfinansiering\nAtt huvudmännen tillfrågas.");
        var minutes = await member.APIRequest.GetAsync($"{app.Address}{Here}/protokoll/1.pdf");
        minutes.Headers["content-type"].ShouldBe("application/pdf");

        var stranger = await app.StrangersPageAsync();
        await stranger.GotoAsync("/kontrollera");
        await stranger.GetByLabel("PDF-fil").SetInputFilesAsync(new FilePayload { Name = "protokoll.pdf", MimeType = "application/pdf", Buffer = await minutes.BodyAsync() });
        await PressAsync(stranger, "Kontrollera filen");
        await stranger.GetByText("protokoll.pdf är ett protokoll").WaitForAsync();
        await stranger.ShouldBeAccessibleAsync();
        await stranger.GetByLabel("Verifieringskod").FillAsync("0000-0000-0000-0000");
        await PressAsync(stranger, "Kontrollera koden");
        await stranger.GetByText("Nej, den är inte känd här").WaitForAsync();

        await page.GotoAsync("/ataganden");
        await page.GetByLabel("Hur det gick: Att huvudmännen tillfrågas.").FillAsync("Alla har svarat.");
        await PressAsync(page, "Avsluta Att huvudmännen tillfrågas.");
        await page.GetByText("Alla har svarat.").WaitForAsync();
        await page.ShouldBeAccessibleAsync();
    }

    private static async Task PressDecisionAsync(IPage page, string paragraph, string outcome, string responsible)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = $"Skriv in beslutet {paragraph}" }).ClickAsync();
        await page.GetByLabel("Hur gick det?").SelectOptionAsync(new SelectOptionValue { Label = outcome });
        await page.GetByLabel("Ansvarig").FillAsync(responsible);
        await PressAsync(page, "Spara");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Ändra beslutet {paragraph}" }).WaitForAsync();
    }

    private static async Task NoteAsync(IPage page, int row, string name, string role)
    {
        await page.GetByLabel($"Namn, rad {row}", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel($"Roll, rad {row}", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = role });
    }

    private static async Task AddItemAsync(IPage page, string title, string proposal)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Ny paragraf" }).ClickAsync();
        await page.GetByLabel("Rubrik").FillAsync(title);
        await page.GetByLabel("Förslag till beslut").FillAsync(proposal);
        await PressAsync(page, "Spara");
        await page.GetByRole(AriaRole.Heading, new() { Name = title }).WaitForAsync();
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
