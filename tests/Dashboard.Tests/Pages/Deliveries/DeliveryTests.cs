using Dapper;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Pages.Deliveries;

[Collection("app")]
public sealed class DeliveryTests(AppFixture app)
{
    [Fact]
    public async Task A_person_settles_a_delivery_that_is_in_doubt()
    {
        var delivery = await DeliveryAsync("Elsa Ovisst", "in_doubt", "dropped");
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Complementary, new() { Name = "Behöver dig" }).GetByText("Ett utskick är ovisst").ClickAsync();
        var open = page.GetByRole(AriaRole.Article, new() { Name = "Elsa Ovisst" });
        (await open.InnerTextAsync()).ShouldContain("Anslutningen till e-postservern bröts.");
        await page.ShouldBeAccessibleAsync();

        await open.GetByLabel("Hur vet du?").FillAsync("Ringde Elsa, hon har läst den");
        await open.GetByRole(AriaRole.Button, new() { Name = "Kom fram" }).ClickAsync();

        await page.GetByText("Antecknat: det kom fram.").WaitForAsync();
        (await page.GetByText("Ett utskick är ovisst").CountAsync()).ShouldBe(0);
        await using var connection = await app.Database.OpenConnectionAsync();
        (await connection.QuerySingleAsync<string>("select status from reports.delivery where id = @delivery", new { delivery })).ShouldBe("sent");
        (await connection.QuerySingleAsync<string>("select actor || ': ' || (detail ->> 'why') from smv.event where subject = @subject", new { subject = delivery.ToString() }))
            .ShouldBe("Anna Samuelsson: Ringde Elsa, hon har läst den");
    }

    [Fact]
    public async Task Nothing_is_settled_without_a_reason_and_what_is_tried_again_goes_out()
    {
        var delivery = await DeliveryAsync("Frida Fel", "refused", "recipient_refused");
        var page = await app.SignedInPageAsync(Roles.Administrator);
        await page.GotoAsync($"/utskick/{delivery}");
        await page.ShouldBeAccessibleAsync();
        await page.EvaluateAsync("document.querySelector('.decide input').required = false");
        await page.GetByRole(AriaRole.Button, new() { Name = "Försök igen" }).ClickAsync();
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("Skriv ett skäl");

        await page.GetByLabel("Varför?").FillAsync("Adressen är rättad hos dem");
        await page.GetByRole(AriaRole.Button, new() { Name = "Försök igen" }).ClickAsync();

        await page.GetByText("Det försöks igen.").WaitForAsync();
        (await app.LetterToAsync("frida.fel@smv.example")).ShouldContain("Frida Fel");
    }

    [Fact]
    public async Task A_letter_that_was_sent_is_sent_once_more_after_a_page_that_says_what_happened_to_the_first()
    {
        var delivery = await DeliveryAsync("Greta Borta", "sent", "accepted");
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync($"/utskick/{delivery}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Skicka en gång till" }).ClickAsync();
        (await page.GetByRole(AriaRole.Main).InnerTextAsync()).ShouldContain("E-postservern tog emot brevet. Skickas det igen har mottagaren det troligen två gånger.");
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka en gång till" }).ClickAsync();
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("Fyll i fältet.");

        await page.GetByLabel("E-post").FillAsync("greta.hemma@smv.example");
        await page.GetByLabel("Varför?").FillAsync("Greta har bytt adress");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka en gång till" }).ClickAsync();

        await page.GetByText("Brevet skickas en gång till Greta Borta.").WaitForAsync();
        (await app.LetterToAsync("greta.hemma@smv.example")).ShouldContain("Greta Borta");
        await page.GetByRole(AriaRole.Link, new() { Name = "det första brevet" }).ClickAsync();
        (await page.GetByRole(AriaRole.Main).InnerTextAsync()).ShouldContain("greta.borta@smv.example");
        (await page.GetByRole(AriaRole.Link, new() { Name = "Skicka en gång till" }).CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_letter_that_came_back_is_noted_as_not_arrived_and_needs_a_person_again()
    {
        var delivery = await DeliveryAsync("Harald Retur", "sent", "accepted");
        var page = await app.SignedInPageAsync(Roles.Coordinator);
        await page.GotoAsync($"/utskick/{delivery}");
        await page.GetByText("Kom brevet tillbaka?").ClickAsync();
        await page.GetByLabel("Vad stod det i returbrevet?").FillAsync("550 okänd mottagare");
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Anteckna att det kom tillbaka" }).ClickAsync();

        await page.GetByText("Antecknat: brevet kom tillbaka.").WaitForAsync();
        var open = page.GetByRole(AriaRole.Article, new() { Name = "Harald Retur" });
        (await open.InnerTextAsync()).ShouldContain("Brevet kom tillbaka: mottagarens server tog inte emot det.");
        await open.GetByLabel("Varför?").FillAsync("Har slutat");
        await open.GetByRole(AriaRole.Button, new() { Name = "Avskriv" }).ClickAsync();
        await page.GetByText("Utskicket är avskrivet.").WaitForAsync();
    }

    [Fact]
    public async Task A_test_mail_goes_to_oneself_and_says_where_mail_lands()
    {
        var page = await app.SignedInPageAsync(Roles.Administrator);
        await page.GotoAsync("/utskick");
        (await page.GetByRole(AriaRole.Main).InnerTextAsync()).ShouldContain("Ingen e-postserver är inställd");
        (await page.ContentAsync()).ShouldNotContain("/tmp/");

        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka ett testbrev till mig" }).ClickAsync();

        var me = app.Account(Roles.Administrator).Email;
        await page.GetByText($"Ett testbrev är på väg till {me}.").WaitForAsync();
        (await app.LetterToAsync(me)).ShouldContain("Testbrev");
    }

    /// <summary>A notice to someone, standing as the sender left it.</summary>
    private async Task<Guid> DeliveryAsync(string name, string status, string reason)
    {
        await using var connection = await app.Database.OpenConnectionAsync();
        return await connection.QuerySingleAsync<Guid>("""
            with put as (
              insert into reports.delivery (id, purpose, recipient_name, recipient_email, subject, text_body, message_id, status, attempts, finished_at, reason)
              select id, 'receipt', @name, @email, 'Kvittens', 'Filen är inläst.', '<' || id || '@smv.example>', @status, 1, now(), @reason from (select gen_random_uuid() as id) new
              returning id),
            tried as (
              insert into reports.delivery_attempt (delivery_id, number, started_at, ended_at, outcome, reason)
              select id, 1, now(), now(), @status, @reason from put)
            select id from put
            """, new { name, email = name.ToLowerInvariant().Replace(' ', '.') + "@smv.example", status, reason });
    }
}
