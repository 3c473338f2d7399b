using System.Diagnostics;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Playwright;
using Npgsql;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Dashboard.Tests.Hosting;
using SmvInsights.Dashboard.Tests.Uploads;

namespace SmvInsights.Dashboard.Tests.Pages.FirstSteps;

/// <summary>An installation without demonstration, from the first administrator to the first figures. One site, started once.</summary>
public sealed partial class EmptySiteTests : IAsyncLifetime
{
    private const string Administrator = "chef@kommun.example";
    private const string Password = "fyra ord på en rad";

    private static readonly string[] PagesOfFigures =
    [
        "/lansdelar/PA", "/lansdelar/PA/budget", "/lansdelar/PA/milstolpar", "/lansdelar/PA/inlamnat", "/jamfor", "/utforska", "/ekonomi", "/milstolpar",
        "/inlamning/vem", "/forandringar",
    ];

    private readonly PostgresFixture _postgres = new();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"smv-empty-{Guid.NewGuid():N}");
    private string _address = "";
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async Task InitializeAsync()
    {
        await _postgres.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _postgres.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_new_installation_is_led_from_its_first_administrator_to_its_first_figures()
    {
        var database = await _postgres.EmptyDatabaseAsync();
        var settings = new Dictionary<string, string> { ["ConnectionStrings__Smv"] = _postgres.ConnectionStringOf(database), ["Smv__DataDirectory"] = _folder };
        using var site = new SiteProcess(settings);
        _address = await site.ListensAsync();
        var page = await StrangersPageAsync();
        await GoAsync(page, "/logga-in");
        await page.GetByText("Ingen har ett konto än").WaitForAsync();
        await page.ShouldBeAccessibleAsync();

        var link = await CreateAdministratorAsync(settings);
        await ThePrintedLinkSetsThePasswordOnceAsync(page, link);
        (await page.GetByRole(AriaRole.Main).InnerTextAsync()).ShouldContain("Bjud in länssamordnaren");
        await page.GetByRole(AriaRole.Complementary, new() { Name = "Behöver dig" }).GetByText("Ingen säkerhetskopia har registrerats").WaitForAsync();
        await EveryPageSaysWhatWillStandThereAsync(page);
        await TheTestMailIsSaidToGoNowhereAsync(page);

        var coordinator = await InvitedCoordinatorAsync(page);
        await GoAsync(coordinator, "/inlamning");
        await coordinator.ShouldBeAccessibleAsync();
        await GoAsync(coordinator, "/kom-igang");
        (await LeftAsync(coordinator)).ShouldBe(["Länsdelar, kommuner och roller", "Rapportörernas konton", "E-post", "Styrgruppernas mottagare", "Den första filen"]);
        await OthersDoTheirPartAsync(database);
        await GoAsync(coordinator, "/kom-igang");
        (await LeftAsync(coordinator)).ShouldBe(["Den första filen"]);

        await coordinator.GetByRole(AriaRole.Link, new() { Name = "Lämna in en fil" }).First.ClickAsync();
        await coordinator.GetByLabel("Släpp filen här").SetInputFilesAsync(new FilePayload { Name = "oktober.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(Sending.Activity("2026-10")) });
        await coordinator.PressAsync("Lämna in filen");
        await coordinator.ToldAsync("Granska den innan den räknas");
        await coordinator.PressAsync("Publicera");
        await coordinator.ToldAsync("Filen är publicerad");
        await GoAsync(coordinator, "/");
        (await coordinator.GetByRole(AriaRole.Main).InnerTextAsync()).ShouldNotContain("Kom igång");
        await coordinator.GetByText("Läget i länet, oktober 2026").WaitForAsync();
        await coordinator.ShouldBeAccessibleAsync();
    }

    private async Task<IPage> StrangersPageAsync() => await (await _browser.DeskAsync(_address)).NewPageAsync();

    private Task<IResponse?> GoAsync(IPage page, string path) => page.GotoAsync(_address + path);

    private async Task ThePrintedLinkSetsThePasswordOnceAsync(IPage page, string link)
    {
        await ChooseAsync(page, link, Password);
        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldBe("Lösenordet är satt. Logga in med det.");
        (await page.GetByText("demonstration").CountAsync()).ShouldBe(0);
        await ChooseAsync(page, link, "ett helt annat lösen");
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("Länken är använd");
        await SignInAsync(page, Administrator);
    }

    private async Task EveryPageSaysWhatWillStandThereAsync(IPage page)
    {
        var said = new List<string>();
        foreach (var path in PagesOfFigures)
        {
            (await GoAsync(page, path))!.Status.ShouldBe(200, path);
            said.Add(await page.GetByText("Här kommer du att se").InnerTextAsync());
            (await page.GetByRole(AriaRole.Link, new() { Name = "Vad som behövs för att komma igång" }).CountAsync()).ShouldBe(1, path);
        }
        said.ShouldBeUnique();
        foreach (var path in (string[])["/", "/lansdelar/PA", "/rapporter", "/mote/political", "/utskick", "/jobb", "/konton", "/organisation", "/definitioner", "/kom-igang"])
        {
            (await GoAsync(page, path))!.Status.ShouldBe(200, path);
            await page.ShouldBeAccessibleAsync();
        }
    }

    private static async Task TheTestMailIsSaidToGoNowhereAsync(IPage page)
    {
        await page.PressAsync("Skicka ett testbrev till mig");
        await page.GetByText("Det ligger i mappen outbox, eftersom ingen e-postserver är inställd.").WaitForAsync();
        (await LeftAsync(page)).ShouldContain("E-post");
        await page.ShouldBeAccessibleAsync();
    }

    private async Task<IPage> InvitedCoordinatorAsync(IPage administrator)
    {
        await administrator.GetByRole(AriaRole.Link, new() { Name = "Bjud in länssamordnaren" }).ClickAsync();
        await administrator.GetByLabel("E-post").FillAsync("anna@lan.example");
        await administrator.GetByLabel("Namn").FillAsync("Anna Ny");
        (await administrator.GetByLabel("Länssamordnare").IsCheckedAsync()).ShouldBeTrue();
        await administrator.GetByRole(AriaRole.Button, new() { Name = "Skapa kontot" }).ClickAsync();
        var link = new Uri(await administrator.Locator(".secret").InnerTextAsync()).PathAndQuery;
        await administrator.GetByRole(AriaRole.Complementary, new() { Name = "Behöver dig" }).GetByRole(AriaRole.Link, new() { Name = "Kom igång" }).ClickAsync();
        await administrator.GetByText("inget lösenord är valt än").WaitForAsync();

        var coordinator = await StrangersPageAsync();
        await ChooseAsync(coordinator, link, Password);
        await SignInAsync(coordinator, "anna@lan.example");
        return coordinator;
    }

    /// <summary>What other tests do by the pages: a coordinator entered, a reporter for each district, recipients, and a relay that takes the mail.</summary>
    private static async Task OthersDoTheirPartAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync("""
            insert into smv.role_holder (role, name, email) values ('county_coordinator', 'Anna Ny', 'anna@lan.example');
            insert into accounts.account (id, display_name, role, district_code, active, created_at, email, email_confirmed, password_hash, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
            select gen_random_uuid(), code, 'reporter', code, true, now(), code || '@lan.example', true, 'x', false, false, true, 0 from smv.district where not is_county;
            insert into smv.recipient (steering_group_id, name, email) select id, 'Ledamot', 'ledamot@lan.example' from smv.steering_group;
            update reports.delivery set body_read = true where status = 'sent';
            """);
    }

    private static async Task<IReadOnlyList<string>> LeftAsync(IPage page) =>
        [.. (await page.Locator(".first-step", new() { HasText = "Återstår" }).Locator("h2").AllInnerTextsAsync()).Select(t => t.Trim())];

    private async Task ChooseAsync(IPage page, string link, string password)
    {
        await GoAsync(page, link);
        await page.GetByLabel("Nytt lösenord").FillAsync(password);
        await page.GetByLabel("En gång till").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara lösenordet" }).ClickAsync();
    }

    private async Task SignInAsync(IPage page, string email)
    {
        await GoAsync(page, "/logga-in");
        await page.SubmitPasswordAsync(email, Password);
        await page.ShouldReachAsync("/");
    }

    /// <returns>Path and query of the link it printed.</returns>
    private static async Task<string> CreateAdministratorAsync(Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Path.Combine(AppContext.BaseDirectory, "SmvInsights.Dashboard.dll"), "create-admin", "--email", Administrator])
        {
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, output);
        return Link().Match(output).Groups[1].Value;
    }

    [GeneratedRegex(@"^http://127\.0\.0\.1:5080(/valj-losenord\?\S+)", RegexOptions.Multiline)]
    private static partial Regex Link();
}
