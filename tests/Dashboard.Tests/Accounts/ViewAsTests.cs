using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Accounts;

[Collection("app-office")]
public sealed class ViewAsTests(AppFixture app)
{
    private const string Figures = "/api/v1/figures?indicator=SKYDD_NY&from=2026-01&to=2026-06";

    [Fact]
    public async Task The_coordinator_looks_as_an_outsider_and_as_a_reporter_and_gets_what_they_get()
    {
        await app.SamplesAreInAsync();
        var coordinator = await app.SignedInPageAsync(Roles.Coordinator);
        var raw = await FiguresAsync(coordinator);

        await coordinator.GotoAsync("/visa-som");
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Politiska samverkansgruppen" }).ClickAsync();
        await coordinator.GetByText("Så här ser en utomstående det").WaitForAsync();
        (await FiguresAsync(coordinator)).ShouldBe(await FiguresAsync(await app.SignedInPageAsync(Roles.Member)));
        (await coordinator.GetByRole(AriaRole.Link, new() { Name = "Organisation" }).CountAsync()).ShouldBe(0);
        (await coordinator.APIRequest.GetAsync(app.Address + "/organisation", new() { MaxRedirects = 0 })).Status.ShouldBe(403);

        await coordinator.GotoAsync("/visa-som");
        await coordinator.ShouldBeAccessibleAsync();
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Piteå älvdal" }).ClickAsync();
        (await FiguresAsync(coordinator)).ShouldBe(await FiguresAsync(await app.SignedInPageAsync(Roles.Reporter, "PA")));

        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Sluta" }).ClickAsync();
        await coordinator.GetByText("Du ser sidorna som dig själv igen.").WaitForAsync();
        (await FiguresAsync(coordinator)).ShouldBe(raw);
    }

    [Fact]
    public async Task Looking_as_somebody_else_changes_nothing()
    {
        var coordinator = await app.SignedInPageAsync(Roles.Coordinator);
        await coordinator.GotoAsync("/visa-som");
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Piteå älvdal" }).ClickAsync();

        await coordinator.GotoAsync("/inlamning/ny");
        (await coordinator.GetByRole(AriaRole.Button, new() { Name = "Lämna in filen" }).IsDisabledAsync()).ShouldBeTrue();
        (await coordinator.GetByRole(AriaRole.Complementary, new() { Name = "Visas som någon annan" }).InnerTextAsync()).ShouldContain("Du kan bara läsa.");
        await coordinator.ShouldBeAccessibleAsync();

        // and what is posted all the same is not taken
        await coordinator.EvaluateAsync("document.querySelectorAll('.seen').forEach(fields => fields.disabled = false)");
        await coordinator.GetByText("Eller klistra in rader från Excel").ClickAsync();
        await coordinator.GetByLabel("Raderna").FillAsync("rapportmånad\tlänsdel");
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Lämna in raderna" }).ClickAsync();

        await coordinator.GetByText("Ingenting ändrades.").WaitForAsync();
    }

    [Fact]
    public async Task Nobody_else_gains_anything_by_the_cookie()
    {
        var member = await app.SignedInPageAsync(Roles.Member);
        await member.Context.AddCookiesAsync([new() { Name = ViewAs.Cookie, Value = "reporter:PA", Url = app.Address }]);

        (await FiguresAsync(member)).ShouldBe(await FiguresAsync(await app.SignedInPageAsync(Roles.Member)));
        (await member.APIRequest.GetAsync(app.Address + "/visa-som")).Status.ShouldBe(403);
        ViewAs.Parse("administrator:").ShouldBeNull();
        ViewAs.Parse("administrator:x").ShouldBeNull();
    }

    [Fact]
    public async Task Another_coordinator_on_the_same_computer_sees_as_herself()
    {
        var coordinator = await app.SignedInPageAsync(Roles.Coordinator);
        var raw = await FiguresAsync(coordinator);
        await coordinator.Context.AddCookiesAsync([new() { Name = ViewAs.Cookie, Value = $"reporter:PA@{Guid.NewGuid():N}", Url = app.Address }]);

        (await FiguresAsync(coordinator)).ShouldBe(raw);
    }

    private async Task<string> FiguresAsync(IPage page)
    {
        var answer = await page.APIRequest.GetAsync(app.Address + Figures);
        return (await answer.JsonAsync())!.Value.GetProperty("cells").ToString();
    }
}
