using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Dashboard.Tests.Hosting;

namespace SmvInsights.Dashboard.Tests.Accounts;

[Collection("app-office")]
public sealed partial class CreateAdministratorTests(AppFixture app) : IAsyncLifetime
{
    private const string Email = "chef@kommun.example";
    private const string Password = "fyra ord på en rad";
    private readonly PostgresFixture _postgres = new();

    public Task InitializeAsync() => _postgres.InitializeAsync();

    public Task DisposeAsync() => _postgres.DisposeAsync();

    [Fact]
    public async Task The_printed_link_sets_the_first_password_once()
    {
        var settings = new Dictionary<string, string> { ["ConnectionStrings__Smv"] = _postgres.ConnectionStringOf(await _postgres.EmptyDatabaseAsync()) };
        var link = await CreateAdministratorAsync(settings);
        using var site = new SiteProcess(settings);
        var address = await site.ListensAsync();
        var page = await app.StrangersPageAsync();

        await ChooseAsync(page, address + link, Password);
        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldBe("Lösenordet är satt. Logga in med det.");
        (await page.GetByText("demonstration").CountAsync()).ShouldBe(0);
        await page.SubmitPasswordAsync(Email, Password);
        await page.ShouldReachAsync("/");
        (await page.GotoAsync(address + "/konton"))!.Status.ShouldBe(200);

        await ChooseAsync(page, address + link, "ett helt annat lösen");
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("Länken är använd");
    }

    private static async Task ChooseAsync(IPage page, string link, string password)
    {
        await page.GotoAsync(link);
        await page.GetByLabel("Nytt lösenord").FillAsync(password);
        await page.GetByLabel("En gång till").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara lösenordet" }).ClickAsync();
    }

    /// <returns>Path and query of the link it printed.</returns>
    private static async Task<string> CreateAdministratorAsync(Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Path.Combine(AppContext.BaseDirectory, "SmvInsights.Dashboard.dll"), "create-admin", "--email", Email])
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
