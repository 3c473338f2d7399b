using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Architecture;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Accounts;

/// <summary>Who may open which page. A new page has to be listed here before the tests pass.</summary>
[Collection("app-office")]
public sealed partial class RightsTests(AppFixture app)
{
    private const string Anyone = "stranger";
    private static readonly string[] SignedIn = [.. Roles.All];
    private static readonly string[] Administrators = [Roles.Administrator];
    private const string NoUpload = "/inlamning/00000000-0000-7000-8000-000000000000";
    private const string NoMeeting = "/sammantraden/political/2099-01-01";
    private static readonly string[] Following = [Roles.Administrator, Roles.Coordinator];
    private static readonly string[] Coordinators = [Roles.Coordinator];
    private static readonly string[] Reporters = [Roles.Coordinator, Roles.Reporter];

    /// <summary>By the address as its page states it; parameters as an example fills them.</summary>
    private static readonly Dictionary<string, (string Example, string[] MayOpen)> Pages = new()
    {
        ["/"] = ("/", SignedIn),
        ["/forandringar"] = ("/forandringar", SignedIn),
        ["/kom-igang"] = ("/kom-igang", Following),
        ["/konton"] = ("/konton", Administrators),
        ["/konton/bjud-in"] = ("/konton/bjud-in", Administrators),
        ["/konton/nycklar"] = ("/konton/nycklar", Administrators),
        ["/konton/{id:guid}"] = ("/konton/{account}", Administrators),
        ["/lansdelar/{code}"] = ("/lansdelar/PA", SignedIn),
        ["/lansdelar/{code}/budget"] = ("/lansdelar/PA/budget", SignedIn),
        ["/lansdelar/{code}/milstolpar"] = ("/lansdelar/PA/milstolpar", SignedIn),
        ["/lansdelar/{code}/inlamnat"] = ("/lansdelar/PA/inlamnat", SignedIn),
        ["/galleri"] = ("/galleri", Administrators),
        ["/ekonomi/fordelning"] = ("/ekonomi/fordelning", Coordinators),
        ["/ekonomi/{code?}"] = ("/ekonomi", SignedIn),
        ["/error/{status:int}"] = ("/error/404", [Anyone, .. SignedIn]),
        ["/inlamning"] = ("/inlamning", Reporters),
        ["/inlamning/ny"] = ("/inlamning/ny", Reporters),
        ["/inlamning/regler"] = ("/inlamning/regler", SignedIn),
        ["/inlamning/regler/{code}"] = ("/inlamning/regler/A030", SignedIn),
        ["/inlamning/las"] = ("/inlamning/las", Reporters),
        ["/inlamning/las/{id:int}"] = ("/inlamning/las/1", Coordinators),
        ["/inlamning/vem"] = ("/inlamning/vem", SignedIn),
        ["/inlamning/{id:guid}"] = (NoUpload, Reporters),
        ["/inlamning/{id:guid}/aterkalla/{submission:int}"] = (NoUpload + "/aterkalla/1", Reporters),
        ["/inlamning/{id:guid}/ta-bort-kommentar/{line:int}"] = (NoUpload + "/ta-bort-kommentar/2", Coordinators),
        ["/inlamning/{id:guid}/lage"] = (NoUpload + "/lage", Reporters),
        ["/inlamning/{id:guid}/gor"] = (NoUpload + "/gor", Reporters),
        ["/inlamning/{id:guid}/{version:regex(^(original|med-fel|skillnad)$)}"] = (NoUpload + "/original", Reporters),
        ["/inlamning/sista-dag.ics"] = ("/inlamning/sista-dag.ics", Reporters),
        ["/jobb"] = ("/jobb", Administrators),
        ["/oversikt/exempel"] = ("/oversikt/exempel", SignedIn),
        ["/organisation"] = ("/organisation", Following),
        ["/organisation/aktorer"] = ("/organisation/aktorer", Following),
        ["/organisation/aktorer/{code}"] = ("/organisation/aktorer/SOC", Coordinators),
        ["/organisation/huvudman"] = ("/organisation/huvudman", Following),
        ["/organisation/huvudman/{code}"] = ("/organisation/huvudman/KFN", Coordinators),
        ["/organisation/projekt"] = ("/organisation/projekt", Following),
        ["/organisation/projekt/namn"] = ("/organisation/projekt/namn?code=SMV", Following),
        ["/organisation/andringar"] = ("/organisation/andringar", Following),
        ["/organisation/scenarier"] = ("/organisation/scenarier", Coordinators),
        ["/organisation/scenarier/{id:int}"] = ("/organisation/scenarier/0", Coordinators),
        ["/organisation/scenarier/{id:int}/steg/{act}"] = ("/organisation/scenarier/0/steg/flytt", Coordinators),
        ["/organisation/scenarier/{id:int}/rapport/{group}"] = ("/organisation/scenarier/0/rapport/political", Coordinators),
        ["/organisation/lansdelar"] = ("/organisation/lansdelar", Following),
        ["/organisation/lansdelar/ny"] = ("/organisation/lansdelar/ny", Coordinators),
        ["/organisation/lansdelar/{code}"] = ("/organisation/lansdelar/PA", Following),
        ["/organisation/lansdelar/{code}/avsluta"] = ("/organisation/lansdelar/PA/avsluta", Coordinators),
        ["/organisation/lansdelar/{code}/namn"] = ("/organisation/lansdelar/PA/namn", Coordinators),
        ["/organisation/lansdelar/{code}/medverkan"] = ("/organisation/lansdelar/PA/medverkan", Coordinators),
        ["/organisation/lansdelar/{code}/rapportering"] = ("/organisation/lansdelar/PA/rapportering", Coordinators),
        ["/organisation/lansdelar/{code}/stavningar"] = ("/organisation/lansdelar/PA/stavningar", Coordinators),
        ["/organisation/lansdelar/{code}/inlamning"] = ("/organisation/lansdelar/PA/inlamning", Coordinators),
        ["/organisation/inlamning"] = ("/organisation/inlamning", Following),
        ["/organisation/styrgrupper/{code}/sammantraden"] = ("/organisation/styrgrupper/political/sammantraden", Coordinators),
        ["/organisation/installningar/sista-dag"] = ("/organisation/installningar/sista-dag", Coordinators),
        ["/organisation/styrgrupper"] = ("/organisation/styrgrupper", Following),
        ["/organisation/styrgrupper/{code}"] = ("/organisation/styrgrupper/political", Following),
        ["/organisation/styrgrupper/{code}/namn"] = ("/organisation/styrgrupper/political/namn", Coordinators),
        ["/organisation/styrgrupper/{code}/mottagare/{id:int}"] = ("/organisation/styrgrupper/political/mottagare/0", Coordinators),
        ["/organisation/styrgrupper/{code}/tider"] = ("/organisation/styrgrupper/political/tider", Coordinators),
        ["/organisation/indikatorer"] = ("/organisation/indikatorer", Following),
        ["/organisation/indikatorer/{code}"] = ("/organisation/indikatorer/ATAL", Coordinators),
        ["/organisation/indikatorer/{code}/definition"] = ("/organisation/indikatorer/ATAL/definition", Coordinators),
        ["/organisation/handelser"] = ("/organisation/handelser", Following),
        ["/organisation/handelser/{id:int}"] = ("/organisation/handelser/0", Following),
        ["/organisation/invanare"] = ("/organisation/invanare", Coordinators),
        ["/tillganglighet"] = ("/tillganglighet", [Anyone, .. SignedIn]),
        ["/mote/{group}"] = ("/mote/political", SignedIn),
        ["/mote/{group}/{id:guid}.pdf"] = ("/mote/political/00000000-0000-0000-0000-000000000000.pdf", SignedIn),
        ["/kontrollera"] = ("/kontrollera", [Anyone, .. SignedIn]),
        ["/sammantraden"] = ("/sammantraden", SignedIn),
        ["/sammantraden/{group}/{on}"] = (NoMeeting, SignedIn),
        ["/sammantraden/{group}/{on}/andra"] = (NoMeeting + "/andra", Coordinators),
        ["/sammantraden/{group}/{on}/paragraf/{id:int?}"] = (NoMeeting + "/paragraf", Coordinators),
        ["/sammantraden/{group}/{on}/beslut/{id:int}"] = (NoMeeting + "/beslut/1", Coordinators),
        ["/sammantraden/{group}/{on}/protokoll"] = (NoMeeting + "/protokoll", Coordinators),
        ["/sammantraden/{group}/{on}/protokoll/{version:int}.pdf"] = (NoMeeting + "/protokoll/1.pdf", SignedIn),
        ["/ataganden"] = ("/ataganden", SignedIn),
        ["/milstolpar"] = ("/milstolpar", SignedIn),
        ["/utforska"] = ("/utforska", SignedIn),
        ["/jamfor"] = ("/jamfor", SignedIn),
        ["/definitioner"] = ("/definitioner", SignedIn),
        ["/organisation/kommuner/ny"] = ("/organisation/kommuner/ny", Coordinators),
        ["/organisation/kommuner/{code}/flytta"] = ("/organisation/kommuner/2581/flytta", Coordinators),
        ["/organisation/personer"] = ("/organisation/personer", Following),
        ["/organisation/installningar/regler"] = ("/organisation/installningar/regler", Coordinators),
        ["/organisation/personer/{id:int}"] = ("/organisation/personer/0", Coordinators),
        ["/organisation/installningar"] = ("/organisation/installningar", Following),
        ["/organisation/installningar/rapporter"] = ("/organisation/installningar/rapporter", Coordinators),
        ["/organisation/installningar/granskning"] = ("/organisation/installningar/granskning", Coordinators),
        ["/visning"] = ("/visning", [Anyone, .. SignedIn]),
        ["/rapporter"] = ("/rapporter", SignedIn),
        ["/rapporter/bestall"] = ("/rapporter/bestall", [Roles.Coordinator]),
        ["/rapporter/utkast/{group}/{month}"] = ("/rapporter/utkast/political/2026-10", Coordinators),
        ["/rapporter/{id:guid}"] = ("/rapporter/00000000-0000-0000-0000-000000000000", SignedIn),
        ["/valj-losenord"] = ("/valj-losenord", [Anyone, .. SignedIn]),
        ["/logga-in"] = ("/logga-in", [Anyone, .. SignedIn]),
        ["/logga-in/kod"] = ("/logga-in/kod", [Anyone, .. SignedIn]),
        ["/logga-ut"] = ("/logga-ut", [Anyone, .. SignedIn]),
        ["/rundtur"] = ("/rundtur", SignedIn),
        ["/spar"] = ("/spar?indicator=UTBILDAD&district=PA&period=2026-10", SignedIn),
        ["/avanmalan/{token}"] = ("/avanmalan/x", [Anyone, .. SignedIn]),
        ["/utskick"] = ("/utskick", Following),
        ["/utskick/{id:guid}"] = ("/utskick/00000000-0000-0000-0000-000000000000", Following),
        ["/utskick/{id:guid}/en-gang-till"] = ("/utskick/00000000-0000-0000-0000-000000000000/en-gang-till", Following),
        ["/visa-som"] = ("/visa-som", Coordinators),
    };

    /// <summary>The pages that a role may open: each as its page states its address, and an example of it.</summary>
    internal static IEnumerable<(string Address, string Example)> OpenTo(string role) => Pages.Where(p => p.Value.MayOpen.Contains(role)).Select(p => (p.Key, p.Value.Example));

    [Fact]
    public void Every_page_is_listed() =>
        Tree.Files(["Dashboard/Pages"], ".cshtml").Select(f => PageDirective().Match(f.Text)).Where(m => m.Success)
            .Select(m => m.Groups[1].Value).Except(Pages.Keys).ShouldBeEmpty();

    [Theory]
    [InlineData(Anyone)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Coordinator)]
    [InlineData(Roles.Reporter)]
    [InlineData(Roles.Member)]
    public async Task Each_role_opens_its_pages_and_no_others(string role)
    {
        var page = role == Anyone ? await app.StrangersPageAsync() : await app.SignedInPageAsync(role);
        var account = await AnAccountAsync();
        var opened = new List<string>();
        foreach (var (address, (example, _)) in Pages)
        {
            var answer = await page.APIRequest.GetAsync(app.Address + example.Replace("{account}", account, StringComparison.Ordinal), new() { MaxRedirects = 0 });
            var isSentToSignIn = answer.Status == (int)HttpStatusCode.Redirect && answer.Headers["location"].Contains("/logga-in?returnUrl=", StringComparison.Ordinal);
            if (answer.Status != (int)HttpStatusCode.Forbidden && !isSentToSignIn) opened.Add(address);
        }
        opened.ShouldBe(Pages.Where(p => p.Value.MayOpen.Contains(role)).Select(p => p.Key));
    }

    [Fact]
    public async Task A_program_without_a_key_or_with_a_wrong_one_is_told_so_as_problem_details()
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Address) };
        (await client.GetAsync("/api/v1/figures")).ShouldBeProblem(HttpStatusCode.Unauthorized);

        client.DefaultRequestHeaders.Add("X-Api-Key", app.Demo.ApiKeys[0].Key[..^1] + "!");
        (await client.GetAsync("/api/v1/figures")).ShouldBeProblem(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(Roles.Administrator, "POST", "/api/v1/uploads?fileName=a.csv")]
    [InlineData(Roles.Member, "POST", "/api/v1/uploads?fileName=a.csv")]
    [InlineData(Roles.Reporter, "POST", "/api/v1/reports")]
    [InlineData(Roles.Member, "GET", "/api/v1/deliveries")]
    public async Task A_key_does_no_more_than_its_role(string role, string method, string address)
    {
        using var client = app.ApiClient(role);

        (await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address))).ShouldBeProblem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_key_opens_the_API_and_no_page()
    {
        using var client = app.ApiClient(Roles.Administrator);

        (await client.GetAsync("/api/v1/nothing-here")).ShouldBeProblem(HttpStatusCode.NotFound);
        (await client.GetAsync("/konton")).RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/logga-in");
    }

    [Fact]
    public async Task A_cookie_reads_the_API_but_changes_nothing_through_it()
    {
        var page = await app.SignedInPageAsync(Roles.Coordinator);

        (await page.APIRequest.GetAsync(app.Address + "/api/v1/nothing-here")).Status.ShouldBe(404);
        (await page.APIRequest.PostAsync(app.Address + "/api/v1/nothing-here")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing()
    {
        var administrator = await app.SignedInPageAsync(Roles.Administrator);
        await administrator.GotoAsync("/konton/nycklar");
        await administrator.GetByLabel("Används av").FillAsync("Verksamhetssystemet");
        await administrator.GetByLabel("Länssamordnare").CheckAsync();
        await administrator.GetByRole(AriaRole.Button, new() { Name = "Skapa nyckeln" }).ClickAsync();
        var key = await administrator.Locator(".secret").InnerTextAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Address), DefaultRequestHeaders = { { "X-Api-Key", key } } };
        (await client.GetAsync("/api/v1/nothing-here")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await administrator.Locator("tr", new() { HasText = "Verksamhetssystemet" }).GetByRole(AriaRole.Button).ClickAsync();
        await administrator.GetByText("Nyckeln är återkallad.").WaitForAsync();

        (await client.GetAsync("/api/v1/nothing-here")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<string> AnAccountAsync()
    {
        await using var command = app.Database.CreateCommand("select id from accounts.account where role = 'member' limit 1");
        return (await command.ExecuteScalarAsync())!.ToString()!;
    }

    [GeneratedRegex("^@page \"([^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex PageDirective();
}
